import { describe, expect, test } from "vitest";
import { toCsv } from "../csv.ts";

describe("counts as CSV", () => {
  test("rows end with a line break and keep their order", () => {
    expect(
      toCsv([
        ["Course", "Applications"],
        ["Headship (NPQH)", 12],
      ]),
    ).toBe("Course,Applications\r\nHeadship (NPQH),12\r\n");
  });

  test.each(["=1+1", "+44 20", "-1", "@sum", "\tx"])(
    "a cell that begins like a formula is text: %j",
    (value) => {
      expect(toCsv([[value]])).toBe(`'${value}\r\n`);
    },
  );

  test("quotes, commas and line breaks stay inside their cell", () => {
    expect(toCsv([['St "Demo", Hull\nYorkshire', 0]])).toBe('"St ""Demo"", Hull\nYorkshire",0\r\n');
  });
});
