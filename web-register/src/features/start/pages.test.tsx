import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { aSession } from "../../../testing/builders.ts";
import { apiThatIsDown, fakeApi } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";

const nobody = { Session: () => aSession({ viewer: null }) };
const closed = { Session: () => aSession({ viewer: null, registrationOpen: false }) };
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

const forgetCookies = () => {
  for (const name of ["consented-to-cookies", "dismiss_maintenance_banner_until"]) {
    // biome-ignore lint/suspicious/noDocumentCookie: the test plays the browser.
    document.cookie = `${name}=; Max-Age=0; Path=/`;
  }
};
beforeEach(forgetCookies);
afterEach(() => vi.unstubAllGlobals());

describe("the start page", () => {
  test("signs people in with a real form, into the journey or not", async () => {
    fakeApi(nobody);
    await renderApp("/");
    const form = (name: string) => screen.getByRole<HTMLButtonElement>("button", { name }).form;
    for (const name of ["Start now", "Sign in"]) {
      expect(form(name)?.getAttribute("action")).toBe("/users/auth/teacher_auth");
      expect(form(name)?.method).toBe("post");
    }
    expect(new FormData(form("Start now") ?? undefined).get("start_now")).toBe("true");
    expect(new FormData(form("Sign in") ?? undefined).has("start_now")).toBe(false);
    expect(document.title).toBe("Register for a national professional qualification");
  });

  test("gives way to another while registration is closed", async () => {
    fakeApi(closed);
    const app = await renderApp("/");
    await waitFor(() => expect(app.address()).toBe("/registration_closed"));
    expect(heading()).toBe("Registration is closed for now");
  });

  test.each([
    ["open", nobody],
    ["closed", closed],
  ])("says that a sign-in failed, with registration %s", async (_, answers) => {
    fakeApi(answers);
    await renderApp("/?sign_in=failed");
    expect(screen.getByRole("region", { name: "Important" }).textContent).toContain("Sign-in did not work");
  });

  test("is still there for those who know the address for exceptions", async () => {
    fakeApi(closed);
    await renderApp("/closed_registration_exception");
    expect(screen.getByRole("button", { name: "Start now" })).toBeDefined();
  });

  test("says that the service is unavailable while the API is down; other pages stay", async () => {
    apiThatIsDown();
    const app = await renderApp("/");
    expect(heading()).toBe("Sorry, the service is unavailable");
    await app.go("/privacy");
    await waitFor(() => expect(heading()).toBe("Privacy notice"));
  });
});

test.each([
  ["/registration_closed", "/"],
  ["/registration/closed", "/"],
  ["/registration", "/"],
  ["/sign-out", "/"],
])("%s leads to %s while registration is open and nobody is signed in", async (address, target) => {
  fakeApi(nobody);
  const app = await renderApp(address);
  await waitFor(() => expect(app.address()).toBe(target));
});

test.each([
  ["/choose-an-npq-and-provider", "Pick a course and provider first"],
  ["/cookies", "Cookies"],
  ["/privacy", "Privacy notice"],
  ["/accessibility-statement", "Accessibility statement"],
  ["/nowhere", "Page not found"],
])("%s is headed %s", async (address, expected) => {
  fakeApi(nobody);
  await renderApp(address);
  expect(heading()).toBe(expected);
  expect(document.title).toContain(expected);
});

test("signing out is asked for first, and is a real form", async () => {
  fakeApi({ Session: () => aSession() });
  await renderApp("/sign-out");
  const main = within(screen.getByRole("main"));
  const button = main.getByRole<HTMLButtonElement>("button", { name: "Sign out" });
  expect(button.form?.getAttribute("action")).toBe("/users/auth/sign-out");
  expect(main.getByRole("button", { name: "Stay signed in" })).toBeDefined();
});

describe("the navigation", () => {
  test("leads to the account only when there is something in it", async () => {
    fakeApi({ Session: () => aSession({ viewer: { registrationCount: 0 } }) });
    await renderApp("/privacy");
    expect(screen.getByRole("link", { name: "Sign out" })).toBeDefined();
    expect(screen.queryByRole("link", { name: "NPQ account" })).toBeNull();
  });

  test("is not there for somebody who is not signed in", async () => {
    fakeApi(nobody);
    await renderApp("/privacy");
    expect(screen.queryByRole("link", { name: "Sign out" })).toBeNull();
  });
});

describe("the cookie banner", () => {
  test.each([
    ["Accept additional cookies", "accept", "accepted"],
    ["Reject additional cookies", "reject", "rejected"],
  ])("%s is remembered, confirmed and can be hidden", async (name, value, word) => {
    fakeApi(nobody);
    await renderApp("/privacy");
    await userEvent.click(screen.getByRole("button", { name }));
    expect(document.cookie).toContain(`consented-to-cookies=${value}`);
    expect(screen.getByRole("alert").textContent).toContain(`You have ${word} additional cookies`);
    await userEvent.click(screen.getByRole("button", { name: "Hide cookie message" }));
    expect(screen.queryByRole("region", { name: "Cookies on this service" })).toBeNull();
  });

  test("the page about cookies changes the choice, and asks for one", async () => {
    fakeApi(nobody);
    await renderApp("/cookies");
    await userEvent.click(screen.getByRole("button", { name: "Save cookie settings" }));
    expect(document.body).toHaveFormErrors({ consent: "Tell us if you accept additional cookies" });
    await userEvent.click(screen.getByRole("radio", { name: "No" }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await userEvent.click(screen.getByRole("button", { name: "Save cookie settings" }));
    expect(screen.getByRole("alert").textContent).toContain("Your cookie settings are saved");
    expect(document.cookie).toContain("consented-to-cookies=reject");
  });
});

test("the maintenance banner can be dismissed for a day", async () => {
  const session = aSession({ viewer: null });
  fakeApi({
    Session: () => ({ ...session, service: { ...session.service, maintenanceBanner: "Closed tonight" } }),
  });
  await renderApp("/privacy");
  expect(screen.getByText("Closed tonight")).toBeDefined();
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  expect(screen.queryByText("Closed tonight")).toBeNull();
  expect(document.cookie).toContain("dismiss_maintenance_banner_until=");
});
