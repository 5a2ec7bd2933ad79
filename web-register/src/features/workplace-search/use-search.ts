import { useRouteContext } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { type Collection, type Found, LONGEST_QUERY, SHORTEST_QUERY, search } from "./search.ts";

/** Typing faster than this sends one request, not one for each letter. */
const PAUSE_MS = 300;

export type SearchState =
  | { is: "too short" }
  | { is: "too long" }
  | { is: "searching" }
  | { is: "found"; query: string; found: Found }
  | { is: "failed" };

/** Looks for what is being typed, once the typing pauses. `undefined` looks for nothing. */
export function useSearch(collection: Collection, text: string | undefined): SearchState {
  const { client } = useRouteContext({ from: "__root__" });
  const [state, setState] = useState<SearchState>({ is: "too short" });
  const query = text?.trim().replace(/\s+/g, " ") ?? "";

  useEffect(() => {
    if (query.length < SHORTEST_QUERY) return setState({ is: "too short" });
    if (query.length > LONGEST_QUERY) return setState({ is: "too long" });
    let isStale = false;
    const timer = setTimeout(async () => {
      setState({ is: "searching" });
      const next = await search(client, collection, query).then(
        (found): SearchState => ({ is: "found", query, found }),
        (): SearchState => ({ is: "failed" }),
      );
      if (!isStale) setState(next);
    }, PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [client, collection, query]);
  return state;
}
