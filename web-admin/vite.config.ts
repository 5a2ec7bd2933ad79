import { defineConfig } from "vite";
import { frontEndConfig } from "../web-shared/build/front-end.ts";

export default defineConfig(frontEndConfig({ port: 4002, proxied: ["/graphql"] }));
