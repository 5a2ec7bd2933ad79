import { CombinedError } from "urql";
import { describe, expect, test } from "vitest";
import { problemOf } from "../problem.ts";

function refused(code: string) {
  return new CombinedError({ graphQLErrors: [{ message: "refused", extensions: { code } }] });
}

describe("what stands in the way", () => {
  test.each([
    ["UNAUTHENTICATED", "unauthenticated"],
    ["FORBIDDEN", "forbidden"],
    ["NOT_FOUND", "not-found"],
    ["BAD_REQUEST", "unusable"],
    ["RATE_LIMITED", "rate-limited"],
    ["INTERNAL", "internal"],
    ["SERVICE_UNAVAILABLE", "unreachable"],
  ])("%s is %s", (code, problem) => {
    expect(problemOf(refused(code))).toBe(problem);
  });

  test("no answer at all means the service cannot be reached", () => {
    expect(problemOf(new CombinedError({ networkError: new TypeError("Failed to fetch") }))).toBe(
      "unreachable",
    );
  });

  test("a limit in front of the schema is a limit too", () => {
    const response = new Response(null, { status: 429 });
    expect(problemOf(new CombinedError({ networkError: new Error("429"), response }))).toBe("rate-limited");
  });
});
