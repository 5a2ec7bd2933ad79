import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { ErrorSummary } from "web-shared/components/ErrorSummary.tsx";
import { EligibilityCohortsDocument } from "../../../gql/graphql.ts";
import { Page } from "../../../layout/Page.tsx";
import { QueryResult } from "../../../query/QueryResult.tsx";
import {
  type AnswerError,
  type EligibilitySearch,
  errorsIn,
  relevant,
  toEligibilityInput,
} from "../eligibility-search.ts";
import { EligibilityForm } from "./EligibilityForm.tsx";
import { EligibilityResult } from "./EligibilityResult.tsx";

/** Tries the funding rules with any answers: what support staff need to explain a decision (registration.md §4). */
export function EligibilityPage({ search }: { search: EligibilitySearch }) {
  const navigate = useNavigate();
  const [errors, setErrors] = useState<AnswerError[]>([]);
  const [checkedHere, setCheckedHere] = useState(false);
  const cohorts = useQuery({ query: EligibilityCohortsDocument });
  const input = toEligibilityInput(search);

  const check = (answers: EligibilitySearch) => {
    const wrong = errorsIn(answers);
    setErrors(wrong);
    if (wrong.length > 0) return;
    setCheckedHere(true);
    void navigate({ to: "/admin/eligibility-check", search: relevant(answers) });
  };

  return (
    <QueryResult of={cohorts}>
      {(data) => (
        <Page title="Eligibility check" hasErrors={errors.length > 0}>
          {errors.length > 0 && (
            <ErrorSummary errors={errors.map(({ field, message }) => ({ message, href: `#${field}` }))} />
          )}
          <h1 className="govuk-heading-l">Eligibility check</h1>
          <p className="govuk-body">
            Try the funding rules with any answers. Nothing is stored, and nobody’s application changes.
          </p>
          <div className="govuk-grid-row">
            <div className="govuk-grid-column-one-half npq-no-print">
              <EligibilityForm
                key={JSON.stringify(search)}
                cohorts={data.cohorts}
                answers={search}
                errors={errors}
                onCheck={check}
              />
            </div>
            <div className="govuk-grid-column-one-half npq-print-wide">
              {input && <EligibilityResult input={input} takesFocus={checkedHere} />}
            </div>
          </div>
        </Page>
      )}
    </QueryResult>
  );
}
