// A real OpenID Connect provider, set up as the teacher sign-in is
// (integrations-and-operations.md §2.1.1): PKCE, one confidential client, the claims of a teaching record.

import { randomBytes } from "node:crypto";
import { Provider } from "oidc-provider";
import { claimsOf } from "./accounts.js";
import { signOutPage } from "./pages.js";
import { clientId, clientSecret, issuer, registerUrl } from "./settings.js";

const hour = 60 * 60;

export const provider = new Provider(issuer, {
  clients: [
    {
      client_id: clientId,
      client_secret: clientSecret,
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [`${registerUrl}/users/auth/teacher_auth/callback`],
      post_logout_redirect_uris: [registerUrl, `${registerUrl}/`, `${registerUrl}/sign-out`],
    },
  ],
  scopes: ["openid", "offline_access", "email", "profile", "teaching_record"],
  claims: {
    openid: ["sub"],
    email: ["email", "email_verified"],
    profile: ["verified_name"],
    teaching_record: ["trn"],
  },
  // The teacher sign-in puts the claims into the id token as well.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  cookies: { keys: [randomBytes(32).toString("hex")] },
  ttl: {
    AccessToken: hour,
    AuthorizationCode: 60,
    Grant: 24 * hour,
    IdToken: hour,
    Interaction: hour,
    RefreshToken: 24 * hour,
    Session: 24 * hour,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = signOutPage(form);
      },
    },
  },
  interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (_ctx, subject) => {
    const claims = claimsOf(subject);
    return claims && { accountId: subject, claims: () => claims };
  },
  // Nobody is asked for consent: the client is the department's own.
  loadExistingGrant: async (ctx) => {
    const { client, session, params } = ctx.oidc;
    const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(params.scope);
    await grant.save();
    return grant;
  },
  issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed("refresh_token"),
});
