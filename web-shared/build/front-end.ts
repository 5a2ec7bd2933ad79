import react from "@vitejs/plugin-react";
import type { UserConfig } from "vite";

export interface FrontEnd {
  port: number;
  /** Path prefixes that the API answers. */
  proxied: string[];
  /** Extra HTML pages beside index.html. */
  pages?: string[];
}

/** How both front ends are built, and served while someone works on them. */
export function frontEndConfig({ port, proxied, pages = [] }: FrontEnd): UserConfig {
  const api = process.env.NPQ_API_URL ?? "http://localhost:4000";
  return {
    plugins: [react()],
    css: {
      // GOV.UK Frontend carries fallbacks for old browsers that the CSS minifier would refuse.
      lightningcss: { errorRecovery: true },
      postcss: { plugins: [withoutCrest] },
      preprocessorOptions: { scss: { quietDeps: true } },
    },
    build: {
      // A data: address would need a hole in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: ["index.html", ...pages] },
    },
    server: {
      port,
      strictPort: true,
      proxy: Object.fromEntries(proxied.map((prefix) => [prefix, { target: api, changeOrigin: false }])),
    },
  };
}

/** Drops the rule that would fetch the royal coat of arms: this service does not show it. */
const withoutCrest = {
  postcssPlugin: "without-crest",
  Rule(rule: { selector: string; remove(): void }) {
    if (rule.selector.includes("govuk-footer__copyright-logo")) rule.remove();
  },
};
