import type { CombinedError } from "urql";
import { NotFound } from "../layout/NotFound.tsx";
import { ProblemPage } from "../layout/ProblemPage.tsx";
import { SignInNeeded } from "../session/SignInNeeded.tsx";
import { problemOf } from "./problem.ts";

/** The page for a query that got no answer. */
export function QueryProblem({ error, retry }: { error: CombinedError; retry: () => void }) {
  const problem = problemOf(error);
  switch (problem) {
    case "unauthenticated":
      return <SignInNeeded reason="unauthorised" />;
    case "forbidden":
      return <SignInNeeded reason="forbidden" />;
    case "not-found":
      return <NotFound />;
    case "unusable":
    case "rate-limited":
    case "unreachable":
    case "internal":
      return <ProblemPage problem={problem} retry={retry} />;
  }
}
