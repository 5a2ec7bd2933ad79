import { Checkboxes } from "web-shared/components/Checkboxes.tsx";
import type { ChoiceItem } from "web-shared/components/choice.ts";
import { DateInput } from "web-shared/components/DateInput.tsx";
import { Radios } from "web-shared/components/Radios.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import type { FieldKind, StepFieldFragment } from "../../gql/graphql.ts";
import { SearchField } from "../workplace-search/SearchField.tsx";
import { splitMonth } from "./field-values.ts";

export interface StepFieldProps {
  field: StepFieldFragment;
  error: string | undefined;
  /** How the question stands on the page: as its heading, below an introduction, or understood from the heading. */
  rank: "h1" | "h2" | "hidden";
}

/** One field of a step, by its kind. */
export function StepField({ field, error, rank }: StepFieldProps) {
  const { name, hint } = field;
  switch (field.kind) {
    case "RADIO":
      return (
        <Radios
          name={name}
          legend={legend(field.label, rank)}
          hint={hint}
          error={error}
          items={choices(field)}
          defaultValue={field.value}
        />
      );
    case "CHECKBOX":
      return (
        <Checkboxes
          name={name}
          legend={legend(field.label, rank)}
          hint={hint}
          error={error}
          items={choices(field)}
          defaultValues={field.value === null ? [] : [field.value]}
        />
      );
    case "MONTH": {
      const { month, year } = splitMonth(field.value);
      return (
        <DateInput
          id={name}
          namePrefix={name}
          legend={legend(field.label, rank)}
          hint={hint}
          error={error}
          parts={[
            { name: "month", label: "Month", width: 2, defaultValue: month },
            { name: "year", label: "Year", width: 4, defaultValue: year },
          ]}
        />
      );
    }
    case "TEXT":
      return (
        <TextInput
          name={name}
          label={label(field.label, rank)}
          hint={hint}
          error={error}
          defaultValue={field.value ?? ""}
        />
      );
    case "WORKPLACE":
    case "ITT_PROVIDER":
      return (
        <SearchField
          name={name}
          label={label(field.label, rank)}
          hint={hint}
          error={error}
          collection={field.kind === "ITT_PROVIDER" ? "ITT_PROVIDERS" : (field.search ?? "SCHOOLS_AND_LAS")}
          chosen={
            field.value === null ? undefined : { value: field.value, label: field.display ?? field.value }
          }
        />
      );
  }
}

/** The id of the control that an error of this field leads to. */
export function controlId({ name, kind }: { name: string; kind: FieldKind }): string {
  return kind === "MONTH" ? `${name}-month` : name;
}

function choices(field: StepFieldFragment): ChoiceItem[] {
  if (field.kind === "CHECKBOX" && field.options.length === 0) return [{ value: "1", text: field.label }];
  return field.options.flatMap(({ value, label: text, hint, dividerBefore }): ChoiceItem[] => [
    ...(dividerBefore ? [{ divider: "or" }] : []),
    { value, text, hint: hint.length > 0 ? <HintLines lines={hint} /> : undefined },
  ]);
}

/** A hint is described by one element, so its lines stand inside it. */
function HintLines({ lines }: { lines: readonly string[] }) {
  return lines.map((line) => (
    <span key={line} className="npq-hint-line">
      {line}
    </span>
  ));
}

function legend(text: string, rank: StepFieldProps["rank"]) {
  return {
    text,
    className: {
      h1: "govuk-fieldset__legend--l",
      h2: "govuk-fieldset__legend--m",
      hidden: "govuk-visually-hidden",
    }[rank],
    isPageHeading: rank === "h1",
    isSecondHeading: rank === "h2",
  };
}

function label(text: string, rank: StepFieldProps["rank"]) {
  return {
    text,
    className: { h1: "govuk-label--l", h2: "govuk-label--m", hidden: "govuk-visually-hidden" }[rank],
    isPageHeading: rank === "h1",
  };
}
