import { type KeyboardEvent, useState } from "react";
import { useQuery } from "urql";
import { Button } from "web-shared/components/Button.tsx";
import { Radios } from "web-shared/components/Radios.tsx";
import { TextInput } from "web-shared/components/TextInput.tsx";
import {
  EligibilityWorkplacesDocument,
  type EligibilityWorkplacesQuery,
  type WorkplaceKind,
} from "../../../gql/graphql.ts";
import { PartProblem } from "../../../query/PartProblem.tsx";
import type { AnswerProps } from "./EligibilityForm.tsx";

interface WorkplaceSearchProps extends AnswerProps {
  kind: WorkplaceKind;
}

/** Finds the workplace by name, postcode or URN: a search box and the hits as radios, for any keyboard. */
export function WorkplaceSearch({ kind, answers, errorOf, onAnswer }: WorkplaceSearchProps) {
  const typed = answers.workplaceQuery ?? "";
  const [query, setQuery] = useState(typed.trim());
  const [{ data, error, fetching }, ask] = useQuery({
    query: EligibilityWorkplacesDocument,
    variables: { kind, query },
    pause: query === "",
  });

  const find = () => {
    setQuery(typed.trim());
    onAnswer({ workplace: "" });
  };
  const findOnEnter = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    find();
  };

  return (
    <fieldset className="govuk-fieldset npq-workplace">
      <legend className="govuk-fieldset__legend">Workplace</legend>
      <TextInput
        name="workplaceQuery"
        type="search"
        label={{ text: kind === "CHILDCARE_PROVIDERS" ? "Name or URN" : "Name, postcode or URN" }}
        hint="Leave it empty to see what the rules say without a workplace."
        value={typed}
        onChange={({ target }) => onAnswer({ workplaceQuery: target.value })}
        error={errorOf("workplaceQuery")}
        onKeyDown={findOnEnter}
        autoComplete="off"
        maxLength={64}
      />
      <Button type="button" variant="secondary" onClick={find}>
        Find workplace
      </Button>
      {error && <PartProblem error={error} retry={() => ask({ requestPolicy: "network-only" })} />}
      <p className="govuk-body" role="status">
        {query !== "" && (fetching ? "Searching…" : data && messageOf(data.workplaceSearch, query))}
      </p>
      {query !== "" && !fetching && data && data.workplaceSearch.workplaces.length > 0 && (
        <Radios
          name="workplace"
          className="govuk-radios--small"
          legend={{ text: "Choose the workplace" }}
          items={data.workplaceSearch.workplaces.map(({ identifier, label }) => ({
            value: identifier,
            text: label,
          }))}
          value={answers.workplace || null}
          onChange={(workplace) => onAnswer({ workplace })}
        />
      )}
    </fieldset>
  );
}

function messageOf(result: EligibilityWorkplacesQuery["workplaceSearch"], query: string): string {
  if (result.error === "QUERY_TOO_SHORT") return "Type 3 letters or more.";
  if (result.error === "QUERY_TOO_LONG") return "Type at most 64 letters.";
  const { length } = result.workplaces;
  if (length === 0) return `Nothing matches “${query}”. Check the spelling, or try a postcode or URN.`;
  return result.truncated
    ? `The first ${length} workplaces that match. Type more to narrow it down.`
    : `${length} found.`;
}
