import type { Client } from "@urql/core";
import { type FormEvent, useRef } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { ErrorSummary } from "web-shared/components/ErrorSummary.tsx";
import { SummaryList } from "web-shared/components/SummaryList.tsx";
import { WarningText } from "web-shared/components/WarningText.tsx";
import type { StepViewFragment } from "../../gql/graphql.ts";
import { stepHref } from "./addresses.ts";
import { submitDraft } from "./answer.ts";
import { Paragraphs } from "./LinkedText.tsx";
import type { LoadedStep } from "./load-step.ts";
import { useLanding } from "./use-landing.ts";

export interface CheckAnswersProps {
  step: StepViewFragment;
  draft: LoadedStep["draft"];
  client: Client;
}

/** The last step: what was answered, and the button that sends it. */
export function CheckAnswers({ step, draft, client }: CheckAnswersProps) {
  const { isBusy, trouble, land } = useLanding();
  // One key for every attempt from this page: a retry after a lost answer must not register twice.
  const idempotencyKey = useRef(crypto.randomUUID());

  const submit = (event: FormEvent) => {
    event.preventDefault();
    land(() =>
      submitDraft(client, {
        draftId: draft.id,
        version: draft.version,
        idempotencyKey: idempotencyKey.current,
      }),
    );
  };

  return (
    <>
      {trouble.length > 0 && <ErrorSummary errors={trouble} />}
      <h1 className="govuk-heading-l">{step.title}</h1>
      <Paragraphs texts={step.intro} />
      <SummaryList
        className="govuk-!-margin-bottom-9"
        rows={(draft.summary ?? []).map(({ label, value, changeSlug }) => ({
          key: label,
          value,
          actions: [
            {
              text: "Change",
              href: stepHref({ slug: changeSlug, mode: "CHANGE" }),
              visuallyHiddenText: label,
            },
          ],
        }))}
      />
      {step.warning && <WarningText>{step.warning}</WarningText>}
      <form method="post" noValidate onSubmit={submit} aria-busy={isBusy}>
        <Button disabled={!draft.canSubmit}>{step.submitLabel}</Button>
      </form>
    </>
  );
}
