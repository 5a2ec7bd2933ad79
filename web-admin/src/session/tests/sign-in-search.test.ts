import { describe, expect, test } from "vitest";
import { pageOfConsole, readSignInSearch } from "../sign-in-search.ts";

describe("after signing in, one goes on to a page of the console only", () => {
  test.each(["/admin", "/admin/applications?cohort=all&page=2", "/admin/analytics"])("%s is one", (path) => {
    expect(pageOfConsole(path)).toBe(path);
  });

  test.each([
    "//evil.example",
    "https://evil.example/admin",
    "/administrator",
    "/sign-in",
    "/admin/\\evil",
    7,
  ])("%s is not", (path) => {
    expect(pageOfConsole(path)).toBeUndefined();
  });
});

test("an unknown reason is left out", () => {
  expect(readSignInSearch({ reason: "<script>", returnTo: "/admin" })).toEqual({ returnTo: "/admin" });
  expect(readSignInSearch({ reason: "forbidden" })).toEqual({ reason: "forbidden" });
});
