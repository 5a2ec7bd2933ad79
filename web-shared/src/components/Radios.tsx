import { type ChangeEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { type Choice, type ChoiceItem, choiceId } from "./choice.ts";
import { classNames, describedBy } from "./class-names.ts";
import { Fieldset, type LegendText } from "./Fieldset.tsx";
import { type ControlText, FormGroup, HintAndError } from "./FormGroup.tsx";
import { Hint } from "./Hint.tsx";
import { Label } from "./Label.tsx";

export interface RadiosProps extends ControlText {
  name: string;
  idPrefix?: string | undefined;
  items: ChoiceItem[];
  legend?: LegendText | undefined;
  /** Ids of further descriptions. */
  describedBy?: string | undefined;
  defaultValue?: string | null | undefined;
  /** Controls the choice from outside; leave it out to let the radios keep it. */
  value?: string | null | undefined;
  onChange?: ((value: string) => void) | undefined;
  className?: string | undefined;
}

export function Radios(props: RadiosProps) {
  const { name, items, legend, hint, error, onChange } = props;
  const idPrefix = props.idPrefix ?? name;
  const [kept, keep] = useState(props.defaultValue ?? null);
  const chosen = props.value === undefined ? kept : props.value;

  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    keep(event.target.value);
    onChange?.(event.target.value);
  };
  const inner = (
    <>
      <HintAndError id={idPrefix} hint={hint} error={error} />
      <div className={classNames("govuk-radios", props.className)} data-module="govuk-radios">
        {items.map((item, index) =>
          "divider" in item ? (
            <div key={`divider-${index}`} className="govuk-radios__divider">
              {item.divider}
            </div>
          ) : (
            <Radio
              key={item.value}
              item={item}
              id={choiceId(idPrefix, item, index)}
              name={name}
              checked={item.value === chosen}
              onChange={choose}
            />
          ),
        )}
      </div>
    </>
  );
  const description = describedBy(
    props.describedBy,
    hint && `${idPrefix}-hint`,
    error && `${idPrefix}-error`,
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

interface RadioProps {
  item: Choice;
  id: string;
  name: string;
  checked: boolean;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
}

function Radio({ item, id, name, checked, onChange }: RadioProps) {
  const input = useRef<HTMLInputElement>(null);
  const conditionalId = item.conditional ? `conditional-${id}` : undefined;
  useExpandedState(input, conditionalId, checked);
  return (
    <>
      <div className="govuk-radios__item">
        <input
          ref={input}
          className="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={checked}
          disabled={item.disabled}
          onChange={onChange}
          data-aria-controls={conditionalId}
          aria-describedby={item.hint ? `${id}-item-hint` : undefined}
        />
        <Label text={item.text} className="govuk-radios__label" htmlFor={id} />
        {item.hint && (
          <Hint id={`${id}-item-hint`} className="govuk-radios__hint">
            {item.hint}
          </Hint>
        )}
      </div>
      {item.conditional && (
        <ConditionalContent id={conditionalId} block="govuk-radios" shown={checked}>
          {item.conditional}
        </ConditionalContent>
      )}
    </>
  );
}

interface ConditionalContentProps {
  id: string | undefined;
  block: "govuk-radios" | "govuk-checkboxes";
  shown: boolean;
  children: ReactNode;
}

export function ConditionalContent({ id, block, shown, children }: ConditionalContentProps) {
  return (
    <div id={id} className={classNames(`${block}__conditional`, !shown && `${block}__conditional--hidden`)}>
      {children}
    </div>
  );
}

/** Tells assistive technology what a control opens, as the design system's own script does once it has started. */
export function useExpandedState(
  input: React.RefObject<HTMLInputElement | null>,
  conditionalId: string | undefined,
  checked: boolean,
) {
  useEffect(() => {
    if (!conditionalId || !input.current) return;
    input.current.setAttribute("aria-controls", conditionalId);
    input.current.setAttribute("aria-expanded", String(checked));
  }, [input, conditionalId, checked]);
}
