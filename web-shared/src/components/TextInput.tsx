import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames, describedBy } from "./class-names.ts";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Label, type LabelText } from "./Label.tsx";

export interface TextInputProps extends Omit<ComponentPropsWithRef<"input">, "prefix">, ControlText {
  label: LabelText;
  name: string;
  prefix?: ReactNode;
  suffix?: ReactNode;
}

export function TextInput(props: TextInputProps) {
  const {
    label,
    hint,
    error,
    formGroupClassName,
    prefix,
    suffix,
    className,
    type = "text",
    ...input
  } = props;
  const id = input.id ?? input.name;
  const control = (
    <input
      {...input}
      type={type}
      id={id}
      className={classNames("govuk-input", className, Boolean(error) && "govuk-input--error")}
      aria-describedby={describedBy(input["aria-describedby"], hint && `${id}-hint`, error && `${id}-error`)}
    />
  );
  return (
    <FormGroup error={error} className={formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError id={id} hint={hint} error={error} />
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && (
            <div className="govuk-input__prefix" aria-hidden="true">
              {prefix}
            </div>
          )}
          {control}
          {suffix && (
            <div className="govuk-input__suffix" aria-hidden="true">
              {suffix}
            </div>
          )}
        </div>
      ) : (
        control
      )}
    </FormGroup>
  );
}
