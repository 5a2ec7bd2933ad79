// What this program is told, and what it refuses to be.

const env = process.env;

if (env.NPQ_ENVIRONMENT && env.NPQ_ENVIRONMENT !== "development") {
  console.error("identity provider: anybody can sign in here as anybody; it runs in development only");
  process.exit(1);
}

export const port = Number(env.NPQ_IDENTITY_PORT ?? "4003");
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error("identity provider: NPQ_IDENTITY_PORT cannot be used: use a port such as 4003");
  process.exit(1);
}

/** No setting opens another interface: whoever reaches this program can be anybody. */
export const addresses = ["127.0.0.1", "::1"];

/** With its trailing slash, as the teacher sign-in writes its own. */
export const issuer = new URL(env.NPQ_OIDC_ISSUER ?? `http://localhost:${port}`).href;
export const registerUrl = (env.NPQ_REGISTER_URL ?? "http://localhost:4001").replace(/\/$/, "");
export const clientId = env.NPQ_OIDC_CLIENT_ID ?? "register-npq";
export const clientSecret = env.NPQ_OIDC_CLIENT_SECRET ?? "a secret for local use only";
