import { Navigate, useRouterState } from "@tanstack/react-router";
import { pageOfConsole, type SignInReason } from "./sign-in-search.ts";

/** Sends someone to the sign-in page, which says why and comes back here afterwards (admin.md §1.3). */
export function SignInNeeded({ reason }: { reason: SignInReason }) {
  const here = useRouterState({ select: ({ location }) => location.href });
  const returnTo = pageOfConsole(here);
  return <Navigate to="/sign-in" search={{ reason, ...(returnTo && { returnTo }) }} replace />;
}
