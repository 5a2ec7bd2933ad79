import { describe, expect, test } from "vitest";
import { groupedBy, readAnalyticsSearch } from "../dimensions.ts";

describe("the address of the counts", () => {
  test("a bare address groups by course", () => {
    expect(groupedBy(readAnalyticsSearch({})).map(({ value }) => value)).toEqual(["COURSE"]);
  });

  test("dimensions come in the order of the page, each once", () => {
    expect(readAnalyticsSearch({ by: "approval,cohort,approval" })).toEqual({ by: "cohort,approval" });
  });

  test("a fourth dimension and an unknown one are left out", () => {
    expect(readAnalyticsSearch({ by: "approval,funding-code,trn,cohort,course" })).toEqual({
      by: "cohort,course,funding-code",
    });
    expect(readAnalyticsSearch({ by: "trn" })).toEqual({});
  });
});
