import { describe, expect, test } from "vitest";
import type { CountsRowFragment } from "../../../gql/graphql.ts";
import { countsCsv, toRows, totalOf } from "../counts.ts";
import { dimensionsOf } from "../dimensions.ts";

const BY_COHORT_AND_CODE = dimensionsOf(["cohort", "funding-code"]);

const BUCKETS = [
  {
    keys: [
      { dimension: "FUNDING_CODE", value: "funded", label: "Funded" },
      { dimension: "COHORT", value: "2026b", label: "2026 to 2027" },
    ],
    count: 1200,
    share: 0.96,
  },
  {
    keys: [
      { dimension: "COHORT", value: "2026b", label: "2026 to 2027" },
      { dimension: "FUNDING_CODE", value: null, label: "No code" },
    ],
    count: null,
    share: null,
  },
] satisfies CountsRowFragment[];

describe("counts", () => {
  test("columns follow the page, whatever the order of the keys", () => {
    expect(toRows(BY_COHORT_AND_CODE, BUCKETS).map(({ labels }) => labels)).toEqual([
      ["2026 to 2027", "Funded"],
      ["2026 to 2027", "No code"],
    ]);
  });

  test("a withheld count is not part of the total, and says so in the file", () => {
    const rows = toRows(BY_COHORT_AND_CODE, BUCKETS);
    expect(totalOf(rows)).toBe(1200);
    expect(countsCsv(BY_COHORT_AND_CODE, rows)).toBe(
      [
        "Cohort,Funding status code,Applications,Share",
        "2026 to 2027,Funded,1200,96.0%",
        "2026 to 2027,No code,Withheld,Withheld",
        "",
      ].join("\r\n"),
    );
  });
});
