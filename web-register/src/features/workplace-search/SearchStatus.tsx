import { count } from "web-shared/formatting/words.ts";
import {
  type Collection,
  LONGEST_QUERY,
  nothingFound,
  onlyTheFirst,
  SHORTEST_QUERY,
  type Suggestion,
} from "./search.ts";
import type { SearchState } from "./use-search.ts";

export interface SearchStatusProps {
  collection: Collection;
  text: string;
  chosen: Suggestion | undefined;
  state: SearchState;
  isOpen: boolean;
}

/** What the search is doing, in words: for the eye where the list does not say it, for the ear always. */
export function SearchStatus(props: SearchStatusProps) {
  const shown = shownMessage(props);
  return (
    <>
      {shown && (
        <p className="govuk-hint npq-combobox__message" aria-hidden="true">
          {shown}
        </p>
      )}
      <div className="govuk-visually-hidden" role="status">
        {spokenMessage(props)}
      </div>
    </>
  );
}

function shownMessage({ collection, state, chosen, isOpen }: SearchStatusProps): string | undefined {
  if (chosen || !isOpen) return undefined;
  switch (state.is) {
    case "too long":
      return `Use ${LONGEST_QUERY} characters or fewer`;
    case "failed":
      return "The search did not work. Change what you typed to try again";
    case "found": {
      const { suggestions, truncated } = state.found;
      if (suggestions.length === 0) return nothingFound(collection, state.query);
      return truncated ? onlyTheFirst(collection, suggestions.length) : undefined;
    }
    default:
      return undefined;
  }
}

function spokenMessage(props: SearchStatusProps): string {
  const { text, state, chosen, isOpen } = props;
  if (chosen) return `${chosen.label} is chosen`;
  if (!isOpen || text === "") return "";
  if (state.is === "too short") return `Enter ${SHORTEST_QUERY} or more characters`;
  if (state.is === "searching") return "Searching";
  if (state.is === "found" && state.found.suggestions.length > 0) {
    return [`${count(state.found.suggestions.length, "result")}.`, shownMessage(props)]
      .filter(Boolean)
      .join(" ");
  }
  return shownMessage(props) ?? "";
}
