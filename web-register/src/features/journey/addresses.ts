import type { Mode } from "../../gql/graphql.ts";

/** Where every registration begins (registration.md §1.11). */
export const FIRST_STEP = "/registration/course-start-date";

/** The address of a step, as the server's own links have it. */
export function stepHref({ slug, mode }: { slug: string; mode: Mode }): string {
  return `/registration/${slug}${mode === "CHANGE" ? "/change" : ""}`;
}

/** A page of the journey, where only the draft changes and never the session. */
export function isStep(href: string): boolean {
  return href.startsWith("/registration/") && href !== "/registration/closed";
}
