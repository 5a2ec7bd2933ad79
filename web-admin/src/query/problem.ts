import type { CombinedError } from "urql";

/** What stands between someone and an answer; each has its page (admin.md §1.3, §4.1). */
export type Problem =
  | "unauthenticated"
  | "forbidden"
  | "not-found"
  | "unusable"
  | "rate-limited"
  | "unreachable"
  | "internal";

const BY_CODE: ReadonlyMap<unknown, Problem> = new Map<unknown, Problem>([
  ["UNAUTHENTICATED", "unauthenticated"],
  ["FORBIDDEN", "forbidden"],
  ["NOT_FOUND", "not-found"],
  ["BAD_REQUEST", "unusable"],
  ["RATE_LIMITED", "rate-limited"],
  // What the front end's own server says while the API is down.
  ["SERVICE_UNAVAILABLE", "unreachable"],
]);

/** Reads the server's top-level codes; without an answer from it, the service is unreachable. */
export function problemOf(error: CombinedError): Problem {
  for (const { extensions } of error.graphQLErrors) {
    const known = BY_CODE.get(extensions?.code);
    if (known) return known;
  }
  if (error.graphQLErrors.length > 0) return "internal";
  return error.response?.status === 429 ? "rate-limited" : "unreachable";
}
