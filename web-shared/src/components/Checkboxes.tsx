import { type ChangeEvent, useRef, useState } from "react";
import { type Choice, type ChoiceItem, choiceId } from "./choice.ts";
import { classNames, describedBy } from "./class-names.ts";
import { Fieldset, type LegendText } from "./Fieldset.tsx";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Hint } from "./Hint.tsx";
import { Label } from "./Label.tsx";
import { ConditionalContent, useExpandedState } from "./Radios.tsx";

export interface CheckboxesProps extends ControlText {
  name: string;
  idPrefix?: string | undefined;
  items: ChoiceItem[];
  legend?: LegendText | undefined;
  /** Ids of further descriptions. */
  describedBy?: string | undefined;
  defaultValues?: string[] | undefined;
  onChange?: ((values: string[]) => void) | undefined;
  className?: string | undefined;
}

export function Checkboxes(props: CheckboxesProps) {
  const { name, items, legend, hint, error, onChange } = props;
  const idPrefix = props.idPrefix ?? name;
  const [chosen, setChosen] = useState(props.defaultValues ?? []);
  const description = describedBy(
    props.describedBy,
    hint && `${idPrefix}-hint`,
    error && `${idPrefix}-error`,
  );

  const toggle = (event: ChangeEvent<HTMLInputElement>) => {
    const { value, checked } = event.target;
    const next = checked ? [...chosen, value] : chosen.filter((other) => other !== value);
    setChosen(next);
    onChange?.(next);
  };
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={hint} error={error} />
      <div className={classNames("govuk-checkboxes", props.className)} data-module="govuk-checkboxes">
        {items.map((item, index) =>
          "divider" in item ? (
            <div key={`divider-${index}`} className="govuk-checkboxes__divider">
              {item.divider}
            </div>
          ) : (
            <Checkbox
              key={item.value}
              item={item}
              id={choiceId(idPrefix, item, index)}
              name={name}
              checked={chosen.includes(item.value)}
              description={legend ? undefined : description}
              onChange={toggle}
            />
          ),
        )}
      </div>
    </>
  );
  return (
    <FormGroup error={error} className={props.formGroupClassName}>
      {legend ? (
        <Fieldset legend={legend} describedBy={description}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

interface CheckboxProps {
  item: Choice;
  id: string;
  name: string;
  checked: boolean;
  description: string | undefined;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

function Checkbox({ item, id, name, checked, description, onChange }: CheckboxProps) {
  const input = useRef<HTMLInputElement>(null);
  const conditionalId = item.conditional ? `conditional-${id}` : undefined;
  useExpandedState(input, conditionalId, checked);
  return (
    <>
      <div className="govuk-checkboxes__item">
        <input
          ref={input}
          className="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          onChange={onChange}
          data-aria-controls={conditionalId}
          aria-describedby={describedBy(description, item.hint && `${id}-item-hint`)}
        />
        <Label text={item.text} className="govuk-checkboxes__label" htmlFor={id} />
        {item.hint && (
          <Hint id={`${id}-item-hint`} className="govuk-checkboxes__hint">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <ConditionalContent id={conditionalId} block="govuk-checkboxes" shown={checked}>
          {item.conditional}
        </ConditionalContent>
      )}
    </>
  );
}
