import { describe, expect, test } from "vitest";
import { formatDate, formatDateTime, formatMonth, formatShortDate, formatShortDateTime } from "./dates.ts";

describe("dates are written as admin.md §0 says", () => {
  test("a calendar day stays the same day", () => {
    expect(formatDate("1998-01-02")).toBe("2 January 1998");
    expect(formatShortDate("2026-09-30")).toBe("30 Sep 2026");
    expect(formatMonth("1998-01-01")).toBe("January 1998");
  });

  test.each([
    ["1998-01-02T15:05:00Z", "2 Jan 1998 3:05pm"],
    ["2026-01-02T00:00:00Z", "2 Jan 2026 12:00am"],
    ["2026-01-02T12:30:00Z", "2 Jan 2026 12:30pm"],
  ])("an instant in winter is UTC: %s", (instant, written) => {
    expect(formatShortDateTime(instant)).toBe(written);
  });

  test("an instant in summer is an hour later in London, on the next day if need be", () => {
    expect(formatDateTime("2026-06-30T23:30:00Z")).toBe("1 July 2026 at 12:30am");
    expect(formatDate("2026-06-30T23:30:00Z")).toBe("1 July 2026");
  });
});
