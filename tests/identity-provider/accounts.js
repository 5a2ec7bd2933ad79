// Who can sign in: the personas, and whoever was typed in since this program started.

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** @typedef {{ subject: string, name: string[], email: string, trn: string | null, story?: string, slug?: string }} Identity */

/** @type {Identity[]} */
export const personas = JSON.parse(readFileSync(new URL("./personas.json", import.meta.url), "utf8"));

/** @type {Map<string, Identity>} */
const identities = new Map(personas.map((persona) => [persona.subject, persona]));

/** The persona with this slug. */
export function personaNamed(slug) {
  return personas.find((persona) => persona.slug === slug);
}

/** What is wrong with a typed identity, as `{ field, message }`; empty when nothing is. */
export function problemsOf({ name, email, trn }) {
  const problems = [];
  if (!name.trim()) problems.push({ field: "name", message: "Enter a full name" });
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim()))
    problems.push({ field: "email", message: "Enter an email address, like name@example.com" });
  if (trn.trim() && !/^\d{7}$/.test(trn.trim()))
    problems.push({
      field: "trn",
      message: "A teacher reference number has 7 digits; leave it empty for none",
    });
  return problems;
}

/** Remembers a typed identity. One e-mail address is one person, whatever else is typed with it. */
export function remember({ name, email, trn }) {
  const address = email.trim();
  const digest = createHash("sha256").update(address.toLowerCase()).digest("base64url");
  const identity = {
    subject: `urn:fdc:gov.uk:2022:${digest}`,
    name: name.trim().split(/\s+/),
    email: address,
    trn: trn.trim() || null,
  };
  identities.set(identity.subject, identity);
  return identity;
}

/** The claims of one identity, as the teacher sign-in sends them. */
export function claimsOf(subject) {
  const identity = identities.get(subject);
  if (!identity) return undefined;
  return {
    sub: identity.subject,
    email: identity.email,
    email_verified: true,
    verified_name: identity.name,
    trn: identity.trn,
  };
}
