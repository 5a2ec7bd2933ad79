import type { CombinedError } from "urql";
import { Button } from "web-shared/components/Button.tsx";
import { InsetText } from "web-shared/components/InsetText.tsx";
import { SignInNeeded } from "../session/SignInNeeded.tsx";
import { problemOf } from "./problem.ts";
import { PROBLEM_TEXTS } from "./problem-texts.ts";

/** Stands in for a part of a page whose question got no answer; the rest of the page goes on. */
export function PartProblem({ error, retry }: { error: CombinedError; retry: () => void }) {
  const problem = problemOf(error);
  if (problem === "unauthenticated") return <SignInNeeded reason="unauthorised" />;
  if (problem === "forbidden") return <SignInNeeded reason="forbidden" />;
  const { title, advice } = PROBLEM_TEXTS[problem === "not-found" ? "internal" : problem];
  return (
    <div role="alert">
      <InsetText>
        <p className="govuk-body govuk-!-font-weight-bold">{title}</p>
        <p className="govuk-body">{advice}</p>
        {problem !== "unusable" && (
          <Button type="button" variant="secondary" className="govuk-!-margin-bottom-0" onClick={retry}>
            Try again
          </Button>
        )}
      </InsetText>
    </div>
  );
}
