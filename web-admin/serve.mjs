import { fileURLToPath } from "node:url";
import { serve } from "web-shared/server/serve.mjs";

const port = Number(process.env.NPQ_ADMIN_PORT ?? 4002);
const publicUrl = process.env.NPQ_ADMIN_URL ?? `http://localhost:${port}`;

await serve({
  directory: fileURLToPath(new URL("dist", import.meta.url)),
  port,
  publicUrl,
  apiUrl: process.env.NPQ_API_URL ?? "http://localhost:4000",
  proxied: ["/graphql"],
});
console.log(`Manage NPQs: ${publicUrl}`);
