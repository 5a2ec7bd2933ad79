import { describe, expect, test } from "vitest";
import { pageOf, readApplicationSearch, toFilter } from "../application-search.ts";

const COHORT = "0197a1f0-0000-7000-8000-000000000001";

describe("the address of the applications list", () => {
  test("a bare address means the current cohort, page 1", () => {
    const search = readApplicationSearch({});
    expect(search).toEqual({});
    expect(toFilter(search)).toEqual({ cohort: "CURRENT" });
    expect(pageOf(search)).toBe(1);
  });

  test("only the explicit value all removes the cohort filter", () => {
    expect(toFilter(readApplicationSearch({ cohort: "all" }))).toEqual({ cohort: "ALL" });
    expect(toFilter(readApplicationSearch({ cohort: "" }))).toEqual({ cohort: "CURRENT" });
    expect(toFilter(readApplicationSearch({ cohort: COHORT }))).toEqual({
      cohort: "CURRENT",
      cohortId: COHORT,
    });
  });

  test("every filter reaches the schema", () => {
    const search = readApplicationSearch({
      search: "  Demo ",
      trainingStatus: "deferred",
      approvalStatus: "accepted",
      workSetting: "a_school",
      page: "3",
    });
    expect(toFilter(search)).toEqual({
      cohort: "CURRENT",
      search: "Demo",
      trainingStatus: "DEFERRED",
      approvalStatus: "ACCEPTED",
      workSetting: "a_school",
    });
    expect(pageOf(search)).toBe(3);
  });

  test.each([
    { trainingStatus: "asleep" },
    { approvalStatus: "constructor" },
    { cohort: "2026a' or 1=1" },
    { page: "0" },
    { page: "-2" },
    { page: "two" },
  ])("what the page does not offer is left out: %o", (params) => {
    expect(readApplicationSearch(params)).toEqual({});
  });
});
