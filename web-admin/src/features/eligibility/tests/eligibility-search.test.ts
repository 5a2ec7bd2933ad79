import { describe, expect, test } from "vitest";
import {
  errorsIn,
  readEligibilitySearch,
  relevant,
  toEligibilityInput,
  workplaceKind,
} from "../eligibility-search.ts";

const SCHOOL = {
  cohort: "2026b",
  course: "npq-headship",
  inEngland: "yes",
  workSetting: "a_school",
  workplaceQuery: "wapping",
  workplace: "School-100001",
};

describe("an eligibility check from its address", () => {
  test("answers become the input of the schema", () => {
    expect(toEligibilityInput(readEligibilitySearch({ ...SCHOOL, previouslyFunded: "yes" }))).toEqual({
      cohort: "2026b",
      course: "npq-headship",
      inEngland: true,
      workSetting: "a_school",
      workplaceIdentifier: "School-100001",
      referredByAdviser: false,
      newHeadteacher: false,
      previouslyFunded: true,
    });
  });

  test("cohort, course and England are asked for", () => {
    expect(toEligibilityInput({})).toBeUndefined();
    expect(errorsIn({}).map(({ field }) => field)).toEqual(["cohort", "course", "inEngland"]);
  });

  test("a user replaces the flag, and has to be a user id", () => {
    const userId = "0197a1f0-0000-7000-8000-000000000001";
    const input = toEligibilityInput({ ...SCHOOL, previouslyFunded: "user", userId });
    expect(input).toMatchObject({ userId });
    expect(input).not.toHaveProperty("previouslyFunded");
    expect(errorsIn({ ...SCHOOL, previouslyFunded: "user", userId: "Ada" })).toHaveLength(1);
  });

  test("answers of another setting are left out", () => {
    expect(relevant({ ...SCHOOL, employmentType: "hospital_school", referredByAdviser: "yes" })).toEqual(
      SCHOOL,
    );
    expect(relevant({ ...SCHOOL, workSetting: "other" })).not.toHaveProperty("workplace");
  });

  test.each([
    [{ workSetting: "an_academy_trust" }, "SCHOOLS_AND_LAS"],
    [{ workSetting: "early_years_or_childcare" }, undefined],
    [{ workSetting: "early_years_or_childcare", kindOfNursery: "childminder" }, "CHILDCARE_PROVIDERS"],
    [
      { workSetting: "early_years_or_childcare", kindOfNursery: "local_authority_maintained_nursery" },
      "SCHOOLS_AND_LAS",
    ],
    [{ workSetting: "another_setting" }, undefined],
  ])("the register of %o is %s", (answers, kind) => {
    expect(workplaceKind(answers)).toBe(kind);
  });
});
