import { expect, test } from "vitest";
import { humanise, humaniseEnum } from "./humanise.ts";

test.each([
  ["hospital_school", "Hospital school"],
  ["retained-1", "Retained-1"],
  ["a_16_to_19_educational_setting", "A 16 to 19 educational setting"],
  ["", ""],
])("%s reads %s", (stored, read) => {
  expect(humanise(stored)).toBe(read);
});

test("an enum of the schema reads as a sentence", () => {
  expect(humaniseEnum("NOT_ELIGIBLE")).toBe("Not eligible");
});
