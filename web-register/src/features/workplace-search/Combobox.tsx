import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { classNames, describedBy } from "web-shared/components/class-names.ts";
import { FormGroup, HintAndError } from "web-shared/components/FormGroup.tsx";
import { Label } from "web-shared/components/Label.tsx";
import type { SearchFieldProps } from "./SearchField.tsx";
import { SearchStatus } from "./SearchStatus.tsx";
import type { Suggestion } from "./search.ts";
import { useSearch } from "./use-search.ts";

const NONE = -1;

/**
 * An ARIA 1.2 combobox with a list that the server fills. Nothing is chosen until the person confirms it, and typing
 * on takes the choice back: text alone is never an answer (registration.md §6.6).
 */
export function Combobox({ name, label, hint, error, collection, chosen: stored }: SearchFieldProps) {
  const [text, setText] = useState(stored?.label ?? "");
  const [chosen, choose] = useState(stored);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(NONE);
  const state = useSearch(collection, chosen ? undefined : text);
  const suggestions = state.is === "found" ? state.found.suggestions : [];
  const listId = `${name}-list`;
  const helpId = useId();
  const isExpanded = isOpen && suggestions.length > 0;

  const type = (next: string) => {
    setText(next);
    choose(undefined);
    setOpen(true);
    setActive(NONE);
  };
  const pick = (suggestion: Suggestion) => {
    setText(suggestion.label);
    choose(suggestion);
    setOpen(false);
    setActive(NONE);
  };
  const steer = (event: KeyboardEvent) => {
    const suggestion = suggestions[active];
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (suggestions.length === 0) return;
      event.preventDefault();
      setOpen(true);
      setActive(neighbour(active, event.key === "ArrowDown" ? 1 : -1, suggestions.length));
    } else if (event.key === "Enter" && isExpanded && suggestion) {
      event.preventDefault();
      pick(suggestion);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setOpen(false);
      setActive(NONE);
    }
  };

  return (
    <FormGroup error={error}>
      <Label {...label} htmlFor={name} />
      <HintAndError id={name} hint={hint} error={error} />
      <div className="npq-combobox">
        <input
          id={name}
          className={classNames("govuk-input", error && "govuk-input--error")}
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isExpanded}
          aria-controls={listId}
          aria-activedescendant={isExpanded && active !== NONE ? optionId(listId, active) : undefined}
          aria-describedby={describedBy(hint && `${name}-hint`, error && `${name}-error`, helpId)}
          value={text}
          onChange={(event) => type(event.target.value)}
          onKeyDown={steer}
          onBlur={() => setOpen(false)}
        />
        <SuggestionList
          id={listId}
          label={typeof label.text === "string" ? label.text : "Results"}
          suggestions={isExpanded ? suggestions : []}
          active={active}
          onPick={pick}
        />
      </div>
      <input type="hidden" name={name} value={chosen?.value ?? ""} />
      <span id={helpId} hidden>
        When results appear, use the up and down arrows to go through them and Enter to pick one.
      </span>
      <SearchStatus collection={collection} text={text} chosen={chosen} state={state} isOpen={isOpen} />
    </FormGroup>
  );
}

interface SuggestionListProps {
  id: string;
  label: string;
  suggestions: Suggestion[];
  active: number;
  onPick: (suggestion: Suggestion) => void;
}

function SuggestionList({ id, label, suggestions, active, onPick }: SuggestionListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: "nearest" });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      className="npq-combobox__list"
      role="listbox"
      aria-label={label}
      hidden={suggestions.length === 0}
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at, never focused.
        // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys.
        <div
          key={suggestion.value}
          id={optionId(id, index)}
          className={classNames("npq-combobox__option", index === active && "npq-combobox__option--active")}
          role="option"
          aria-selected={index === active}
          // Keeps the focus in the input, whose blur would close the list before the click.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(suggestion)}
        >
          {suggestion.label}
        </div>
      ))}
    </div>
  );
}

function optionId(listId: string, index: number): string {
  return `${listId}-${index + 1}`;
}

/** From the input down to the first, from the last back to the input, and round. */
function neighbour(active: number, step: 1 | -1, length: number): number {
  const places = length + 1;
  return ((active + 1 + step + places) % places) - 1;
}
