import { fileURLToPath } from "node:url";
import { serve } from "web-shared/server/serve.mjs";

const port = Number(process.env.NPQ_REGISTER_PORT ?? 4001);
const publicUrl = process.env.NPQ_REGISTER_URL ?? `http://localhost:${port}`;
// Signing in may pass through more than one host; each of them has to be named.
const signInHosts = process.env.NPQ_SIGN_IN_ORIGINS ?? process.env.NPQ_OIDC_ISSUER ?? "http://localhost:4003";

await serve({
  directory: fileURLToPath(new URL("dist", import.meta.url)),
  port,
  publicUrl,
  apiUrl: process.env.NPQ_API_URL ?? "http://localhost:4000",
  proxied: ["/graphql", "/users/auth"],
  formTargets: signInHosts.split(/\s+/).map((address) => new URL(address).origin),
});
console.log(`Register for an NPQ: ${publicUrl}`);
