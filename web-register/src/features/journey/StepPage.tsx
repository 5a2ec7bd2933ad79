import type { Client } from "@urql/core";
import { type FormEvent, useMemo, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { ErrorSummary } from "web-shared/components/ErrorSummary.tsx";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import { StepFieldFragmentDoc, StepViewFragmentDoc } from "../../gql/graphql.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { answerStep, type FieldError } from "./answer.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { fieldInputs } from "./field-values.ts";
import type { LoadedStep } from "./load-step.ts";
import { NoticeBanner } from "./NoticeBanner.tsx";
import { headingOf, StepContent } from "./StepContent.tsx";
import { controlId } from "./StepField.tsx";
import { useLanding } from "./use-landing.ts";

/** Renders any step by its kind; which step comes next is the server's to say. */
export function StepPage({ loaded, client }: { loaded: LoadedStep; client: Client }) {
  const step = unmask(StepViewFragmentDoc, loaded.step);
  const fields = unmask(StepFieldFragmentDoc, step.fields);
  const [errors, setErrors] = useState<FieldError[]>(step.errors);
  const { isBusy, trouble, land } = useLanding();
  useTitle(headingOf(step), { service: SERVICE_NAME, hasError: errors.length + trouble.length > 0 });

  const summarised = useMemo(
    () =>
      errors.map(({ field: name, message }) => {
        const field = fields.find((candidate) => candidate.name === name);
        return { message, href: field && `#${controlId(field)}` };
      }),
    [errors, fields],
  );

  const answer = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { slug, mode } = step;
    const input = {
      slug,
      mode,
      version: loaded.draft.version,
      fields: fieldInputs(event.currentTarget, fields),
    };
    land(async () => {
      const answered = await answerStep(client, input);
      if ("landing" in answered) return answered.landing;
      setErrors(answered.fieldErrors);
      return undefined;
    });
  };

  return (
    <PageContent backHref={step.back.href}>
      {trouble.length > 0 && <ErrorSummary errors={trouble} />}
      {trouble.length === 0 && errors.length > 0 && <ErrorSummary errors={summarised} />}
      <NoticeBanner />
      {step.kind === "SUMMARY" ? (
        <CheckAnswers step={step} draft={loaded.draft} client={client} />
      ) : (
        <form method="post" noValidate onSubmit={answer} aria-busy={isBusy}>
          <StepContent
            step={step}
            errorOf={(name) => errors.find((error) => error.field === name)?.message}
          />
          {step.kind !== "DEAD_END" && <Button>{step.submitLabel}</Button>}
        </form>
      )}
    </PageContent>
  );
}
