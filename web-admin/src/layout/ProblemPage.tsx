import { Button } from "web-shared/components/Button.tsx";
import { PROBLEM_TEXTS, type Unanswered } from "../query/problem-texts.ts";
import { Page } from "./Page.tsx";

/** For a page whose question got no answer. */
export function ProblemPage({ problem, retry }: { problem: Unanswered; retry: () => void }) {
  const { title, advice } = PROBLEM_TEXTS[problem];
  return (
    <Page title={title} width="two-thirds">
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">{advice}</p>
      <Button type="button" onClick={retry}>
        Try again
      </Button>
    </Page>
  );
}
