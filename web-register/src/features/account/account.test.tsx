import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { aCard, aRegistration, aSession, aStep, stepPage } from "../../../testing/builders.ts";
import { fakeApi, refusal } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";
import type { RegistrationDetailFragment } from "../../gql/graphql.ts";

const ID = aCard().id;
const Session = () => aSession({ viewer: { registrationCount: 2 } });
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

const registrations =
  (active: ReturnType<typeof aCard>[], expired: ReturnType<typeof aCard>[] = []) =>
  () => ({
    myRegistrations: { active, expired },
  });
const detail = (changes: Partial<RegistrationDetailFragment> = {}, registrationCount = 1) => ({
  registration: aRegistration(changes),
  viewer: { registrationCount },
});
/** The value beside a key of a summary list. */
const valueBeside = (key: string) =>
  screen.getByText(key, { selector: "dt" }).nextElementSibling?.textContent;

afterEach(() => vi.unstubAllGlobals());

describe("the account", () => {
  test("shows a single registration at once", async () => {
    fakeApi({ Session, MyRegistrations: registrations([aCard()]), RegistrationPage: () => detail() });
    const app = await renderApp("/account");
    await waitFor(() => expect(app.address()).toBe(`/accounts/user_registrations/${ID}`));
  });

  test("lists several with their state in words, expired ones without details", async () => {
    const passed = aCard({ id: "b", providerStatus: "SUCCESSFUL", outcome: "PASSED" });
    const expired = aCard({ id: "c", providerStatus: "EXPIRED" });
    fakeApi({ Session, MyRegistrations: registrations([aCard(), passed], [expired]) });
    await renderApp("/account");
    expect(heading()).toBe("Your NPQ registrations");
    for (const words of ["Apply with provider", "Successful", "Passed", "Expired"]) {
      expect(screen.getByText(words).className).toContain("govuk-tag");
    }
    expect(screen.getAllByRole("link", { name: /View details/ })).toHaveLength(2);
    expect(screen.getAllByText("7 Sep 2026")).toHaveLength(3);
  });

  test("says so when there is none, and opens a registration", async () => {
    const api = fakeApi({
      Session,
      MyRegistrations: registrations([]),
      StartDraft: () => ({ startDraft: { draft: { id: "d" }, error: null, redirect: null } }),
      StepPage: () => stepPage(aStep({ slug: "course-start-date" })),
    });
    const app = await renderApp("/account");
    expect(heading()).toBe("You have not registered yet");
    await userEvent.click(screen.getByRole("button", { name: "Register for an NPQ" }));
    await waitFor(() => expect(app.address()).toBe("/registration/course-start-date"));
    expect(api.asked("StartDraft")).toEqual([{ fresh: false }]);
  });

  test("is not for anybody who is not signed in", async () => {
    fakeApi({ Session: () => aSession({ viewer: null }), MyRegistrations: () => refusal("UNAUTHENTICATED") });
    const app = await renderApp("/account");
    await waitFor(() => expect(app.address()).toBe("/"));
  });

  test("offers no new registration while registration is closed", async () => {
    fakeApi({
      Session: () => aSession({ registrationOpen: false, viewer: { registrationCount: 2 } }),
      MyRegistrations: registrations([aCard(), aCard({ id: "b" })]),
    });
    await renderApp("/account");
    expect(within(screen.getByRole("main")).queryByRole("button")).toBeNull();
  });
});

describe("a registration", () => {
  test("just sent is confirmed with a banner that takes the focus", async () => {
    fakeApi({ Session, RegistrationPage: () => detail() });
    await renderApp(`/accounts/user_registrations/${ID}?success=true`);
    expect(screen.getByRole("alert").textContent).toContain("Registration sent");
    expect(document.activeElement).toBe(screen.getByRole("alert"));
    expect(screen.queryByRole("link", { name: "Back" })).toBeNull();
  });

  test("among others is named, and leads back to the list", async () => {
    fakeApi({ Session, RegistrationPage: () => detail({}, 2) });
    await renderApp(`/accounts/user_registrations/${ID}`);
    expect(heading()).toBe("Your Senior leadership NPQ registration");
    expect(screen.getByText("Submitted 7 Sep 2026")).toBeDefined();
    expect(screen.getByRole("link", { name: "Back" }).getAttribute("href")).toBe("/account");
  });

  test("without funding says why, and who pays", async () => {
    const funding = {
      outcome: "NOT_ELIGIBLE",
      text: ["Scholarship funding is for people who work in England."],
      fundingChoice: "self",
      targetedSupport: false,
    } as const;
    fakeApi({
      Session,
      RegistrationPage: () => detail({ funding: { ...funding, text: [...funding.text] } }),
    });
    await renderApp(`/accounts/user_registrations/${ID}`);
    expect(valueBeside("Scholarship funding")).toBe(
      "Not eligibleScholarship funding is for people who work in England.",
    );
    expect(valueBeside("Course funding")).toBe("I am paying. Check the cost with your provider");
  });

  test("shows the course's start only until the provider has decided", async () => {
    fakeApi({ Session, RegistrationPage: () => detail({ providerStatus: "SUCCESSFUL" }) });
    await renderApp(`/accounts/user_registrations/${ID}`);
    expect(screen.queryByText("Course start")).toBeNull();
  });

  test.each([
    [true, "/registration/change-your-course-or-provider"],
    [false, "/registration_closed/change"],
  ])("with canChange %s leads its changes to %s", async (canChange, href) => {
    fakeApi({ Session, RegistrationPage: () => detail({ canChange }) });
    await renderApp(`/accounts/user_registrations/${ID}`);
    const changes = screen.getAllByRole("link", { name: /^Change/ });
    expect(changes.map((link) => link.getAttribute("href"))).toEqual([href, href]);
  });

  test("of somebody else is not found", async () => {
    fakeApi({ Session, RegistrationPage: () => ({ registration: null, viewer: { registrationCount: 1 } }) });
    await renderApp(`/accounts/user_registrations/${ID}`);
    expect(heading()).toBe("Page not found");
  });
});
