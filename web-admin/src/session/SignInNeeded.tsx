import { Navigate, useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { pageOfConsole, type SignInReason } from "./sign-in-search.ts";

/** Sends someone to the sign-in page, which says why and comes back here afterwards (admin.md §1.3). */
export function SignInNeeded({ reason }: { reason: SignInReason }) {
  const router = useRouter();
  // Kept: the address changes while we are still on our way out.
  const [returnTo] = useState(() => pageOfConsole(router.latestLocation.href));
  return <Navigate to="/sign-in" search={{ reason, ...(returnTo && { returnTo }) }} replace />;
}
