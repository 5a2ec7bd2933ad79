/** Why someone stands before the sign-in page (admin.md §1.3). */
export type SignInReason = "unauthorised" | "forbidden" | "signed-out";

/** The query of the sign-in pages: what to tell, and where to go on afterwards. */
export interface SignInSearch {
  reason?: SignInReason;
  returnTo?: string;
}

const REASONS: readonly SignInReason[] = ["unauthorised", "forbidden", "signed-out"];

/** A page of the console itself, or nothing: never another site, whatever a link says. */
export function pageOfConsole(path: unknown): string | undefined {
  if (typeof path !== "string") return undefined;
  return /^\/admin(?:[/?][^\\\s]*)?$/.test(path) ? path : undefined;
}

/** Reads the query of a sign-in page; what it does not know is left out. */
export function readSignInSearch(params: Record<string, unknown>): SignInSearch {
  const reason = REASONS.find((known) => known === params.reason);
  const returnTo = pageOfConsole(params.returnTo);
  return { ...(reason && { reason }), ...(returnTo && { returnTo }) };
}
