import type { CountsRowFragment } from "../../gql/graphql.ts";
import { toCsv } from "./csv.ts";
import type { Dimension } from "./dimensions.ts";

/** The schema gives at most this many groups. */
export const MOST_GROUPS = 500;

/** What stands where a count is withheld from analysts. */
export const WITHHELD = "Withheld";

/** One group: its names in the order of the columns, and its number, if the viewer may know it. */
export interface CountRow {
  id: string;
  labels: string[];
  count: number | null;
  share: number | null;
}

/** Puts the groups into columns; a group without a value (no code, say) has its label all the same. */
export function toRows(dimensions: readonly Dimension[], buckets: readonly CountsRowFragment[]): CountRow[] {
  return buckets.map(({ keys, count, share }) => {
    const inOrder = dimensions.map(({ value }) => keys.find(({ dimension }) => dimension === value));
    return {
      id: inOrder.map((key) => key?.value ?? "").join("|"),
      labels: inOrder.map((key) => key?.label ?? ""),
      count: count ?? null,
      share: share ?? null,
    };
  });
}

/** `12.5%`. */
export function percentage(share: number): string {
  return share.toLocaleString("en-GB", {
    style: "percent",
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}

/** The sum of the counts that are shown. */
export function totalOf(rows: readonly CountRow[]): number {
  return rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
}

/** The shown rows as a file. */
export function countsCsv(dimensions: readonly Dimension[], rows: readonly CountRow[]): string {
  return toCsv([
    [...dimensions.map(({ text }) => text), "Applications", "Share"],
    ...rows.map(({ labels, count, share }) => [
      ...labels,
      count ?? WITHHELD,
      share === null ? WITHHELD : percentage(share),
    ]),
  ]);
}
