import { screen } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Answers, anApi, noApi, refused } from "../../../../testing/api.ts";
import { openConsole } from "../../../../testing/open-console.tsx";
import { aPageOf, FILTER_OPTIONS, staff } from "../../../../testing/records.ts";

/** A server that lets one member of staff in with one code. */
function anApiForSignIn(role: "ANALYST" | "ADMIN", answers: Answers = {}) {
  let viewer: ReturnType<typeof staff> | null = null;
  return anApi({
    staffViewer: () => viewer,
    requestSignInCode: { requested: true, errors: [] },
    signIn: ({ input }: { input: { code: string } }) => {
      if (input.code !== "abcd2345") return refusedCode("CODE_INCORRECT", "That code is wrong");
      viewer = staff(role);
      return { viewer, locked: false, errors: [] };
    },
    applicationFilterOptions: FILTER_OPTIONS,
    applications: aPageOf([]),
    analytics: { applications: [] },
    ...answers,
  });
}

function refusedCode(code: string, message: string, locked = false) {
  return { viewer: null, locked, errors: [{ code, field: ["code"], message }] };
}

/** admin.md §6, scenarios 1 to 10 and 15. */
describe("signing in", () => {
  test("whoever is not signed in is asked to, and comes back to the page asked for", async () => {
    anApiForSignIn("ADMIN");
    const { user, address } = openConsole("/admin/applications?cohort=all");
    expect(await screen.findByRole("region", { name: "Unauthorised" })).toHaveProperty(
      "textContent",
      "UnauthorisedUse your administrator account to sign in",
    );

    await user.type(screen.getByLabelText("Email address"), "sam@demo.example");
    await user.click(screen.getByRole("button", { name: "Send me a code" }));
    await user.type(await screen.findByLabelText("Code"), "abcd2345");
    await user.click(screen.getByRole("button", { name: "Sign in" }));

    await screen.findByRole("heading", { name: "Applications", level: 1 });
    expect(address()).toBe("/admin/applications?cohort=all");
    expect(document.title).toBe("Applications - Manage NPQs");
  });

  test("an analyst lands on the counts and sees no way to a person", async () => {
    anApiForSignIn("ANALYST");
    const { user, address } = openConsole("/session/sign-in-code");
    await user.type(await screen.findByLabelText("Code"), "abcd2345{Enter}");

    await screen.findByRole("heading", { name: "Analytics", level: 1 });
    expect(address()).toBe("/admin/analytics");
    const navigation = screen.getByRole("navigation", { name: "Areas of the console" });
    const areas = [...navigation.querySelectorAll("a")].map(({ textContent }) => textContent);
    expect(areas).toEqual(["Analytics", "Eligibility check", "Sign out"]);
  });

  test.each([
    ["EMAIL_BLANK", "Enter your e-mail"],
    ["EMAIL_INVALID", "That is not an e-mail address"],
  ])("the server's word on the address is shown: %s", async (code, message) => {
    anApi({ requestSignInCode: { requested: false, errors: [{ code, field: ["email"], message }] } });
    const { user, page } = openConsole("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Send me a code" }));

    await screen.findByRole("alert");
    expect(page).toHaveFormErrors({ email: message });
    expect(document.title).toBe("Error: Sign in - Manage NPQs");
  });

  test.each([
    ["CODE_BLANK", "Enter the code", false],
    ["CODE_LENGTH", "The code has 8 characters", false],
    ["CODE_INCORRECT", "That code is wrong", false],
    ["CODE_EXPIRED", "That code is too old, ask for another", false],
    ["CODE_LOCKED", "Too many wrong codes, ask for another", true],
  ])("the server's word on the code is shown, and the code kept: %s", async (code, message, locked) => {
    anApi({ signIn: refusedCode(code, message, locked) });
    const { user, page } = openConsole("/session/sign-in-code");
    await user.type(await screen.findByLabelText("Code"), "wrong");
    await user.click(screen.getByRole("button", { name: "Sign in" }));

    await screen.findByRole("alert");
    expect(page).toHaveFormErrors({ code: message });
    expect(screen.getByLabelText<HTMLInputElement>("Code").value).toBe("wrong");
    expect(screen.getByRole("link", { name: "Ask for another code" }).getAttribute("href")).toBe("/sign-in");
  });

  test("a limit and a silent server are told apart", async () => {
    anApi({ requestSignInCode: refused("RATE_LIMITED") });
    const { user } = openConsole("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Send me a code" }));
    expect((await screen.findByRole("alert")).textContent).toContain("Wait 5 minutes");
  });

  test("a silent server is said to be silent", async () => {
    noApi();
    const { user } = openConsole("/sign-in");
    await user.click(await screen.findByRole("button", { name: "Send me a code" }));
    expect((await screen.findByRole("alert")).textContent).toContain("The service is not answering");
  });
});

describe("signing out", () => {
  test("staying goes back to the page one came from", async () => {
    anApi({ staffViewer: staff("ADMIN") });
    openConsole("/sign-out?returnTo=%2Fadmin%2Fanalytics");
    const stay = await screen.findByRole("link", { name: "Stay signed in" });
    expect(stay.getAttribute("href")).toBe("/admin/analytics");
  });

  test("confirming ends the session", async () => {
    const requests = anApi({ staffViewer: staff("ADMIN"), signOut: { signedOut: true, errors: [] } });
    const { user, address } = openConsole("/sign-out");
    await user.click(await screen.findByRole("button", { name: "Sign out" }));

    expect((await screen.findByRole("alert")).textContent).toContain("You have signed out");
    expect(address()).toBe("/sign-in?reason=signed-out");
    expect(requests.map(({ operationName }) => operationName)).toContain("SignOut");
  });

  test("nobody signed in has nothing to confirm", async () => {
    anApi({ staffViewer: null });
    const { address } = openConsole("/sign-out");
    await screen.findByRole("heading", { name: "Sign in", level: 1 });
    expect(address()).toBe("/sign-in");
  });
});
