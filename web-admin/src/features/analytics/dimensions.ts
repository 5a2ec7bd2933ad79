import type { ApplicationDimension } from "../../gql/graphql.ts";

/** One way to group the counts. */
export interface Dimension {
  value: ApplicationDimension;
  /** As it stands in the address. */
  slug: string;
  text: string;
}

/** In the order of the page; the columns of the table follow it. */
export const DIMENSIONS: readonly Dimension[] = [
  { value: "COHORT", slug: "cohort", text: "Cohort" },
  { value: "COURSE", slug: "course", text: "Course" },
  { value: "LEAD_PROVIDER", slug: "lead-provider", text: "Lead provider" },
  { value: "FUNDING_CODE", slug: "funding-code", text: "Funding status code" },
  { value: "APPROVAL", slug: "approval", text: "Provider approval status" },
];

/** The schema groups by one to three of them. */
export const MOST_DIMENSIONS = 3;

/** The state of the page as its address carries it, e.g. `by=cohort,course`. */
export interface AnalyticsSearch {
  by?: string;
}

/** The dimensions that some slugs name, in the order of the page; unknown and surplus ones are left out. */
export function dimensionsOf(slugs: readonly string[]): Dimension[] {
  return DIMENSIONS.filter(({ slug }) => slugs.includes(slug)).slice(0, MOST_DIMENSIONS);
}

/** Reads an address; without a dimension the page groups by course. */
export function readAnalyticsSearch(params: Record<string, unknown>): AnalyticsSearch {
  const chosen = dimensionsOf(typeof params.by === "string" ? params.by.split(",") : []);
  return chosen.length > 0 ? { by: slugsOf(chosen) } : {};
}

/** What the page groups by. */
export function groupedBy(search: AnalyticsSearch): Dimension[] {
  return dimensionsOf((search.by ?? "course").split(","));
}

/** The dimensions as they stand in an address. */
export function slugsOf(dimensions: readonly Dimension[]): string {
  return dimensions.map(({ slug }) => slug).join(",");
}
