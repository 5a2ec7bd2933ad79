import type { ChangeEventHandler } from "react";
import { classNames, describedBy } from "./class-names.ts";
import { Fieldset, type LegendText } from "./Fieldset.tsx";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Label } from "./Label.tsx";

export interface DatePart {
  name: string;
  label: string;
  /** Width in characters. */
  width: 2 | 4;
  defaultValue?: string | undefined;
  /** Which part is wrong; when no part says so, an error marks them all. */
  hasError?: boolean | undefined;
  onChange?: ChangeEventHandler<HTMLInputElement> | undefined;
}

export interface DateInputProps extends ControlText {
  id: string;
  namePrefix?: string | undefined;
  legend?: LegendText | undefined;
  /** Ids of further descriptions. */
  describedBy?: string | undefined;
  parts: DatePart[];
}

export function DateInput(props: DateInputProps) {
  const { id, parts, legend, hint, error } = props;
  const somePartIsWrong = parts.some((part) => part.hasError);
  const inner = (
    <>
      <HintAndError id={id} hint={hint} error={error} />
      <div className="govuk-date-input" id={id}>
        {parts.map((part) => {
          const partId = `${id}-${part.name}`;
          const wrong = part.hasError || (Boolean(error) && !somePartIsWrong);
          return (
            <div key={part.name} className="govuk-date-input__item">
              <div className="govuk-form-group">
                <Label text={part.label} className="govuk-date-input__label" htmlFor={partId} />
                <input
                  id={partId}
                  name={props.namePrefix ? `${props.namePrefix}-${part.name}` : part.name}
                  type="text"
                  inputMode="numeric"
                  defaultValue={part.defaultValue}
                  onChange={part.onChange}
                  className={classNames(
                    "govuk-input govuk-date-input__input",
                    wrong && "govuk-input--error",
                    `govuk-input--width-${part.width}`,
                  )}
                />
              </div>
            </div>
          );
        })}
      </div>
    </>
  );
  return (
    <FormGroup error={error} className={props.formGroupClassName}>
      {legend ? (
        <Fieldset
          legend={legend}
          role="group"
          describedBy={describedBy(props.describedBy, hint && `${id}-hint`, error && `${id}-error`)}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}
