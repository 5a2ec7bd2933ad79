import { expect, test } from "vitest";
import { count, humanise } from "./words.ts";

test.each([
  ["hospital_school", "Hospital school"],
  ["NOT_ELIGIBLE", "Not eligible"],
  ["retained-1", "Retained-1"],
  ["a_16_to_19_educational_setting", "A 16 to 19 educational setting"],
  ["lead_mentor_for_accredited_itt_provider", "Lead mentor for accredited ITT provider"],
  ["no_i_do_not_plan_to_be_a_SENCO", "No i do not plan to be a SENCO"],
  ["", ""],
])("%s reads %s", (stored, read) => {
  expect(humanise(stored)).toBe(read);
});

test("a number agrees with its noun", () => {
  expect(count(1, "result")).toBe("1 result");
  expect(count(1200, "application")).toBe("1,200 applications");
});
