import type { ComponentPropsWithRef } from "react";
import { classNames, describedBy } from "./class-names.ts";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Label, type LabelText } from "./Label.tsx";

export interface SelectItem {
  /** Left out: the text is the value. */
  value?: string | undefined;
  text: string;
  disabled?: boolean | undefined;
}

export interface SelectProps extends ComponentPropsWithRef<"select">, ControlText {
  label: LabelText;
  name: string;
  items: SelectItem[];
}

export function Select(props: SelectProps) {
  const { label, hint, error, formGroupClassName, className, items, ...select } = props;
  const id = select.id ?? select.name;
  return (
    <FormGroup error={error} className={formGroupClassName}>
      <Label {...label} htmlFor={id} />
      <HintAndError id={id} hint={hint} error={error} />
      <select
        {...select}
        id={id}
        className={classNames("govuk-select", className, Boolean(error) && "govuk-select--error")}
        aria-describedby={describedBy(
          select["aria-describedby"],
          hint && `${id}-hint`,
          error && `${id}-error`,
        )}
      >
        {items.map((item) => (
          <option key={item.value ?? item.text} value={item.value} disabled={item.disabled}>
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  );
}
