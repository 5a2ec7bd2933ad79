import type { Client } from "@urql/core";
import { ask } from "web-shared/graphql-request.ts";
import { IttProviderSearchDocument, type WorkplaceKind, WorkplaceSearchDocument } from "../../gql/graphql.ts";

/** What can be searched (registration.md §6.6). */
export type Collection = WorkplaceKind | "ITT_PROVIDERS";

export interface Suggestion {
  value: string;
  label: string;
}

export interface Found {
  suggestions: Suggestion[];
  /** There were more than are shown. */
  truncated: boolean;
}

/** Shorter queries would match half of England. */
export const SHORTEST_QUERY = 3;

/** The server refuses longer ones. */
export const LONGEST_QUERY = 64;

const NOTHING: Found = { suggestions: [], truncated: false };

export async function search(client: Client, collection: Collection, query: string): Promise<Found> {
  if (query.length < SHORTEST_QUERY || query.length > LONGEST_QUERY) return NOTHING;
  if (collection === "ITT_PROVIDERS") return searchIttProviders(client, query);
  const { workplaceSearch } = await ask(client, WorkplaceSearchDocument, { kind: collection, query });
  const suggestions = workplaceSearch.workplaces.map(({ identifier, label }) => ({
    value: identifier,
    label,
  }));
  return { suggestions, truncated: workplaceSearch.truncated };
}

async function searchIttProviders(client: Client, query: string): Promise<Found> {
  const { ittProviders } = await ask(client, IttProviderSearchDocument, { query });
  const suggestions = ittProviders.map(({ legalName, operatingName }) => ({
    value: legalName,
    label: operatingName && operatingName !== legalName ? `${legalName} (${operatingName})` : legalName,
  }));
  return { suggestions, truncated: false };
}

/** `Nothing matches "…"`, with advice that fits the collection. */
export function nothingFound(collection: Collection, query: string): string {
  const advice = {
    SCHOOLS_AND_LAS: "Check the spelling, or try a postcode or URN",
    CHILDCARE_PROVIDERS: "Check the URN",
    ITT_PROVIDERS: "Check the spelling, or try another name of the provider",
  }[collection];
  return `Nothing matches “${query}”. ${advice}`;
}

/** Said when there are more results than are shown. */
export function onlyTheFirst(collection: Collection, shown: number): string {
  const advice = {
    SCHOOLS_AND_LAS: "Add a postcode or more of the name",
    CHILDCARE_PROVIDERS: "Add more of the URN",
    ITT_PROVIDERS: "Add more of the name",
  }[collection];
  return `Only the first ${shown} are shown. ${advice}`;
}
