import type { ComponentPropsWithRef } from "react";
import { classNames, describedBy } from "./class-names.ts";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Label, type LabelText } from "./Label.tsx";

export interface TextareaProps extends ComponentPropsWithRef<"textarea">, ControlText {
  label: LabelText;
  name: string;
}

export function Textarea(props: TextareaProps) {
  const { label, hint, error, formGroupClassName, className, rows = 5, ...textarea } = props;
  const id = textarea.id ?? textarea.name;
  return (
    <FormGroup error={error} className={formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError id={id} hint={hint} error={error} />
      <textarea
        {...textarea}
        id={id}
        rows={rows}
        className={classNames("govuk-textarea", Boolean(error) && "govuk-textarea--error", className)}
        aria-describedby={describedBy(
          textarea["aria-describedby"],
          hint && `${id}-hint`,
          error && `${id}-error`,
        )}
      />
    </FormGroup>
  );
}
