/**
 * The headers that every answer carries. Scripts, styles and requests come from our own origin alone and nothing is
 * inline, so the policy needs no exception.
 *
 * @param {{ publicUrl: string, formTargets: string[] }} options
 * @returns {Record<string, string>}
 */
export function securityHeaders({ publicUrl, formTargets }) {
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    // A form that is answered by a redirect must be allowed to follow it: signing in leads to the identity provider.
    "form-action": ["'self'", ...formTargets].join(" "),
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join("; "),
    "X-Frame-Options": "DENY",
    "X-Content-Type-Options": "nosniff",
    // The API wants to see the origin of a form, so it must not be withheld from ourselves.
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    ...(publicUrl.startsWith("https:")
      ? { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" }
      : {}),
  };
}
