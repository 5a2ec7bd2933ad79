import type { ReactNode } from "react";

/** Joins the class names that are present, in order. */
export function classNames(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}

/** Joins ids for `aria-describedby`; undefined when there is none, so that the attribute is left out. */
export function describedBy(...ids: ReactNode[]): string | undefined {
  return ids.filter((id) => typeof id === "string" && id !== "").join(" ") || undefined;
}
