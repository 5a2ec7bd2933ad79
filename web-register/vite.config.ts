import { defineConfig } from "vite";
import { frontEndConfig } from "../web-shared/build/front-end.ts";

export default defineConfig(
  frontEndConfig({ port: 4001, proxied: ["/graphql", "/users/auth"], pages: ["unavailable.html"] }),
);
