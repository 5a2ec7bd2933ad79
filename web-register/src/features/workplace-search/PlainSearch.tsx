import { useRouteContext } from "@tanstack/react-router";
import { type KeyboardEvent, useRef, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { InsetText } from "web-shared/components/InsetText.tsx";
import { Radios } from "web-shared/components/Radios.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import { count } from "web-shared/formatting/words.ts";
import type { SearchFieldProps } from "./SearchField.tsx";
import { type Found, nothingFound, SHORTEST_QUERY, search } from "./search.ts";

type Outcome = { query: string; found: Found } | "too short" | "failed" | undefined;

/** A text input, a button and radios: the combobox's duty with nothing that could go wrong. */
export function PlainSearch({ name, label, hint, error, collection, chosen }: SearchFieldProps) {
  const { client } = useRouteContext({ from: "__root__" });
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();

  const look = async () => {
    const query = input.current?.value.trim() ?? "";
    if (query.length < SHORTEST_QUERY) return setOutcome("too short");
    setOutcome(
      await search(client, collection, query).then(
        (found) => ({ query, found }),
        () => "failed" as const,
      ),
    );
  };
  const lookOnEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    look();
  };
  const suggestions =
    outcome && typeof outcome === "object" ? outcome.found.suggestions : chosen ? [chosen] : [];

  return (
    <>
      <TextInput
        ref={input}
        id={name}
        name={`${name}-query`}
        label={label}
        hint={hint}
        error={error}
        defaultValue={chosen?.label ?? ""}
        autoComplete="off"
        onKeyDown={lookOnEnter}
      />
      <Button type="button" variant="secondary" onClick={look}>
        Search
      </Button>
      <div role="status">
        <Message outcome={outcome} nothing={(query) => nothingFound(collection, query)} />
      </div>
      {suggestions.length > 0 && (
        <Radios
          key={suggestions.map(({ value }) => value).join()}
          name={name}
          idPrefix={`${name}-result`}
          legend={{ text: "Pick one of these", className: "govuk-fieldset__legend--s" }}
          className="govuk-radios--small"
          defaultValue={chosen?.value}
          items={suggestions.map(({ value, label: text }) => ({ value, text }))}
        />
      )}
    </>
  );
}

function Message({ outcome, nothing }: { outcome: Outcome; nothing: (query: string) => string }) {
  if (outcome === undefined) return null;
  if (outcome === "too short")
    return <InsetText>Enter {SHORTEST_QUERY} or more characters to search</InsetText>;
  if (outcome === "failed") return <InsetText>The search did not work. Try again</InsetText>;
  const { suggestions, truncated } = outcome.found;
  if (suggestions.length === 0) return <InsetText>{nothing(outcome.query)}</InsetText>;
  return (
    <p className="govuk-body">
      {truncated ? `The first ${count(suggestions.length, "result")}` : count(suggestions.length, "result")}
    </p>
  );
}
