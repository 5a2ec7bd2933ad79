import { type FormEvent, useCallback, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { Radios } from "web-shared/components/Radios.tsx";
import { Select } from "web-shared/components/Select.tsx";
import { EligibilityCohortFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { type AnswerError, type EligibilitySearch, HEADSHIP_COACHING } from "../eligibility-search.ts";
import { CourseSelect } from "./CourseSelect.tsx";
import { PreviousFunding } from "./PreviousFunding.tsx";
import { SettingFields } from "./SettingFields.tsx";

/** What each part of the form is given. */
export interface AnswerProps {
  answers: EligibilitySearch;
  /** The message of a question that is answered wrongly. */
  errorOf: (field: keyof EligibilitySearch) => string | undefined;
  onAnswer: (answer: EligibilitySearch) => void;
}

interface EligibilityFormProps {
  cohorts: readonly FragmentType<typeof EligibilityCohortFragmentDoc>[];
  answers: EligibilitySearch;
  errors: readonly AnswerError[];
  onCheck: (answers: EligibilitySearch) => void;
}

/** The questions that the funding rules read, and no others. */
export function EligibilityForm({ cohorts, errors, onCheck, ...given }: EligibilityFormProps) {
  const [answers, setAnswers] = useState(given.answers);
  const part: AnswerProps = {
    answers,
    errorOf: (field) => errors.find((error) => error.field === field)?.message,
    onAnswer: useCallback(
      (answer: EligibilitySearch) => setAnswers((others) => ({ ...others, ...answer })),
      [],
    ),
  };

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onCheck(answers);
  };

  return (
    <form onSubmit={submit} noValidate>
      <Select
        name="cohort"
        label={{ text: "Cohort" }}
        items={[
          { value: "", text: "Choose a cohort" },
          ...unmask(EligibilityCohortFragmentDoc, cohorts).map(({ identifier, description }) => ({
            value: identifier,
            text: `${description} (${identifier})`,
          })),
        ]}
        value={answers.cohort ?? ""}
        onChange={({ target }) => part.onAnswer({ cohort: target.value })}
        error={part.errorOf("cohort")}
      />
      <CourseSelect {...part} />
      {answers.course === HEADSHIP_COACHING && (
        <YesOrNo part={part} field="newHeadteacher" question="Are they in the first 5 years of a headship?" />
      )}
      <YesOrNo part={part} field="inEngland" question="Do they work in England?" />
      <SettingFields {...part} />
      <PreviousFunding {...part} />
      <Button>Check eligibility</Button>
    </form>
  );
}

interface YesOrNoProps {
  part: AnswerProps;
  field: "newHeadteacher" | "inEngland" | "referredByAdviser";
  question: string;
}

/** A question that is answered with yes or no. */
export function YesOrNo({ part, field, question }: YesOrNoProps) {
  return (
    <Radios
      name={field}
      className="govuk-radios--inline govuk-radios--small"
      legend={{ text: question }}
      items={[
        { value: "yes", text: "Yes" },
        { value: "no", text: "No" },
      ]}
      value={part.answers[field] ?? null}
      onChange={(value) => part.onAnswer({ [field]: value })}
      error={part.errorOf(field)}
    />
  );
}
