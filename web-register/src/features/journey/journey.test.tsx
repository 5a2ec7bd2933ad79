import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  answered,
  aQuestion,
  aSession,
  aStep,
  goesOnTo,
  stepPage,
  stepRedirect,
} from "../../../testing/builders.ts";
import { apiThatIsDown, fakeApi, refusal } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";

const SERVICE = "Register for a national professional qualification";
const Session = () => aSession();
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

afterEach(() => vi.unstubAllGlobals());

describe("a question", () => {
  const provider = aStep();

  test("is the page's heading when it stands alone", async () => {
    fakeApi({ Session, StepPage: () => stepPage(provider) });
    await renderApp("/registration/provider-check");
    expect(heading()).toBe("Do you already have an NPQ and provider in mind?");
    expect(screen.getByRole("group", { name: heading() ?? "" })).toBeDefined();
    expect(document.title).toBe(`${heading()} - ${SERVICE}`);
    expect(screen.getByRole("link", { name: "Back" }).getAttribute("href")).toBe(
      "/registration/course-start-date",
    );
  });

  test("is the second heading below an introduction", async () => {
    const step = aQuestion(
      { label: "Which course do you want to do?" },
      { title: "Choose an NPQ", intro: ["Send two."] },
    );
    fakeApi({ Session, StepPage: () => stepPage(step) });
    await renderApp("/registration/choose-your-npq");
    expect(heading()).toBe("Choose an NPQ");
    expect(screen.getByRole("heading", { level: 2, name: "Which course do you want to do?" })).toBeDefined();
  });

  test("shows hints, the word between options, and what was answered before", async () => {
    const step = aQuestion({
      value: "other",
      options: [
        { value: "a_school", label: "School", hint: ["Including special schools"], dividerBefore: false },
        { value: "other", label: "Other", hint: [], dividerBefore: true },
      ],
    });
    fakeApi({ Session, StepPage: () => stepPage(step) });
    await renderApp("/registration/work-setting");
    expect(document.querySelector(".govuk-radios__divider")?.textContent).toBe("or");
    expect(screen.getByRole("radio", { name: "School" }).getAttribute("aria-describedby")).toBe(
      "chosen_provider-item-hint",
    );
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Other" }).checked).toBe(true);
  });

  test("sends its answer with the draft's version, and opens the step that comes back", async () => {
    const setting = aQuestion({ name: "work_setting", label: "Which setting?" }, { slug: "work-setting" });
    const api = fakeApi({
      Session,
      StepPage: ({ slug }) => stepPage(slug === "work-setting" ? setting : provider, { version: 7 }),
      AnswerStep: () => goesOnTo("work-setting"),
    });
    const app = await renderApp("/registration/provider-check");
    await userEvent.click(screen.getByRole("radio", { name: "Yes" }));
    await press("Continue");
    await waitFor(() => expect(heading()).toBe("Which setting?"));
    expect(app.address()).toBe("/registration/work-setting");
    expect(api.asked("StepPage")).toHaveLength(2);
    expect(api.asked("AnswerStep")).toEqual([
      {
        input: {
          slug: "provider-check",
          mode: "FORWARD",
          version: 7,
          fields: [{ name: "chosen_provider", value: "yes" }],
        },
      },
    ]);
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Which setting?"));
    expect(document.title).toBe(`Which setting? - ${SERVICE}`);
  });

  test("shows what is wrong in the summary and beside the field, and keeps what was typed", async () => {
    const role = aQuestion({
      name: "employment_role",
      kind: "TEXT",
      label: "What is your job title?",
      options: [],
    });
    const message = "Use 255 characters or fewer";
    fakeApi({
      Session,
      StepPage: () => stepPage(role),
      AnswerStep: () => answered({ fieldErrors: [{ field: "employment_role", code: "TOO_LONG", message }] }),
    });
    const app = await renderApp("/registration/your-role");
    await userEvent.type(screen.getByRole("textbox"), "Administrator");
    await press("Continue");
    await waitFor(() => expect(document.body).toHaveFormErrors({ employment_role: message }));
    expect(document.title).toBe(`Error: What is your job title? - ${SERVICE}`);
    expect(document.activeElement?.className).toContain("govuk-error-summary");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Administrator");
    expect(app.address()).toBe("/registration/your-role");
  });

  test("for a month leads its error to the month, and sends what was typed", async () => {
    const start = aQuestion({
      name: "senco_start_date",
      kind: "MONTH",
      label: "When did you start?",
      options: [],
    });
    const message = "Enter a real month and year";
    const api = fakeApi({
      Session,
      StepPage: () => stepPage(start),
      AnswerStep: () =>
        answered({ fieldErrors: [{ field: "senco_start_date", code: "NOT_A_DATE", message }] }),
    });
    await renderApp("/registration/senco-start-date");
    await userEvent.type(screen.getByRole("textbox", { name: "Month" }), "13");
    await userEvent.type(screen.getByRole("textbox", { name: "Year" }), "2024");
    await press("Continue");
    await waitFor(() => expect(document.body).toHaveFormErrors({ "senco_start_date-month": message }));
    expect(api.asked("AnswerStep")[0]).toMatchObject({
      input: { fields: [{ name: "senco_start_date", value: "2024-13" }] },
    });
  });

  test("for an agreement sends nothing while its box is empty", async () => {
    const share = aQuestion(
      {
        name: "can_share_choices",
        kind: "CHECKBOX",
        label: "Do you agree?",
        options: [{ value: "1", label: "Yes, I agree", hint: [], dividerBefore: false }],
      },
      { title: "Sharing what you tell us", intro: ["Your details go to your provider."] },
    );
    const message = "You must agree";
    const api = fakeApi({
      Session,
      StepPage: () => stepPage(share),
      AnswerStep: () =>
        answered({ fieldErrors: [{ field: "can_share_choices", code: "NOT_ACCEPTED", message }] }),
    });
    await renderApp("/registration/share-provider");
    await press("Continue");
    await waitFor(() => expect(document.body).toHaveFormErrors({ can_share_choices: message }));
    expect(api.asked("AnswerStep")[0]).toMatchObject({ input: { fields: [{ value: null }] } });
  });
});

test("a stored answer that no longer stands is shown with what is wrong", async () => {
  const message = "Registration for Autumn 2026 is not open. Pick another start";
  const start = aQuestion(
    { name: "course_start_cohort" },
    { errors: [{ field: "course_start_cohort", message }] },
  );
  fakeApi({ Session, StepPage: () => stepPage(start) });
  await renderApp("/registration/course-start-date");
  expect(document.body).toHaveFormErrors({ course_start_cohort: message });
  expect(document.title).toMatch(/^Error: /);
});

describe("an information page", () => {
  const funding = aStep({
    slug: "ineligible-for-funding",
    kind: "INFORMATION",
    mode: "CHANGE",
    title: "Funding",
    fields: [],
    panel: {
      outcome: "NOT_ELIGIBLE",
      tag: "Not eligible",
      paragraphs: ["Email help@demo.example or see https://www.gov.uk/funding."],
      suggestions: [
        { course: { identifier: "npq-headship", label: "Headship" }, conditional: "if you lead a school" },
      ],
    },
  });

  test("says the result in words and in its title, with links that can be followed", async () => {
    fakeApi({ Session, StepPage: () => stepPage(funding) });
    await renderApp("/registration/ineligible-for-funding/change");
    expect(screen.getByText("Not eligible").className).toContain("govuk-tag--red");
    expect(document.title).toBe(`Funding – Not eligible - ${SERVICE}`);
    expect(screen.getByRole("link", { name: "help@demo.example" }).getAttribute("href")).toBe(
      "mailto:help@demo.example",
    );
    expect(screen.getByRole("link", { name: "https://www.gov.uk/funding" })).toBeDefined();
    expect(screen.getByText("Headship (if you lead a school)")).toBeDefined();
    expect(screen.getByRole("link", { name: "Choose another course" }).getAttribute("href")).toBe(
      "/registration/choose-your-npq/change",
    );
  });

  test("is acknowledged with no fields, in its own mode", async () => {
    const api = fakeApi({
      Session,
      StepPage: ({ slug }) =>
        stepPage(
          slug === "check-answers"
            ? aStep({ slug: "check-answers", kind: "SUMMARY", title: "Check", fields: [] })
            : funding,
        ),
      AnswerStep: () => goesOnTo("check-answers"),
    });
    await renderApp("/registration/ineligible-for-funding/change");
    await press("Continue");
    await waitFor(() => expect(heading()).toBe("Check"));
    expect(api.asked("AnswerStep")[0]).toMatchObject({ input: { fields: [], mode: "CHANGE" } });
  });
});

test("a dead end has links, and nothing to press", async () => {
  const end = aStep({
    slug: "ehco-unavailable",
    kind: "DEAD_END",
    title: "You cannot take the EHCO",
    intro: ["It is for people who take the Headship NPQ."],
    fields: [],
    links: [{ text: "Change course", href: null, changeSlug: "choose-your-npq" }],
    submitLabel: "",
  });
  fakeApi({ Session, StepPage: () => stepPage(end) });
  await renderApp("/registration/ehco-unavailable");
  expect(within(screen.getByRole("main")).queryByRole("button")).toBeNull();
  expect(screen.getByRole("link", { name: "Change course" }).getAttribute("href")).toBe(
    "/registration/choose-your-npq",
  );
});

describe("what the server says instead of a step", () => {
  test("another step, with the reason", async () => {
    fakeApi({
      Session,
      StepPage: ({ slug }) =>
        slug === "check-answers"
          ? stepRedirect("/registration/provider-check", "NOT_ON_PATH", "Answer this question first")
          : stepPage(aStep()),
    });
    const app = await renderApp("/registration/check-answers");
    expect(await screen.findByText("Answer this question first")).toBeDefined();
    expect(app.address()).toBe("/registration/provider-check");
  });

  test("the start page, for whoever is not signed in", async () => {
    fakeApi({
      Session: () => aSession({ viewer: null }),
      StepPage: () => stepRedirect("/", "SIGN_IN_NEEDED"),
    });
    const app = await renderApp("/registration/check-answers");
    await waitFor(() => expect(app.address()).toBe("/"));
    expect(await screen.findByRole("button", { name: "Start now" })).toBeDefined();
  });

  test("no such page", async () => {
    fakeApi({ Session, StepPage: () => stepRedirect("/", "UNKNOWN_STEP") });
    await renderApp("/registration/nowhere");
    expect(heading()).toBe("Page not found");
  });

  test("registration has closed", async () => {
    fakeApi({
      Session: () => aSession({ registrationOpen: false }),
      StepPage: () => stepRedirect("/registration/closed", "REGISTRATION_CLOSED"),
    });
    const app = await renderApp("/registration/work-setting");
    await waitFor(() => expect(app.address()).toBe("/registration/closed"));
    expect(heading()).toBe("Registration has closed");
  });
});

describe("an answer that is not taken", () => {
  const other = aQuestion({ label: "What is your workplace called?" }, { slug: "choose-school" });
  const pages = ({ slug }: Record<string, unknown>) => stepPage(slug === "choose-school" ? other : aStep());

  test("because the draft was changed elsewhere shows the step it is at now", async () => {
    fakeApi({
      Session,
      StepPage: pages,
      AnswerStep: () =>
        answered({
          draft: { id: "draft-1", current: { slug: "choose-school", mode: "FORWARD" } },
          error: { code: "DRAFT_CHANGED", message: "You changed this registration in another window" },
        }),
    });
    const app = await renderApp("/registration/provider-check");
    await press("Continue");
    await waitFor(() => expect(app.address()).toBe("/registration/choose-school"));
    expect(await screen.findByText("You changed this registration in another window")).toBeDefined();
  });

  test("because the session has ended leads to the start page", async () => {
    let signedIn = true;
    fakeApi({
      Session: () => aSession(signedIn ? {} : { viewer: null }),
      StepPage: pages,
      AnswerStep: () => {
        signedIn = false;
        return refusal("UNAUTHENTICATED");
      },
    });
    const app = await renderApp("/registration/provider-check");
    await press("Continue");
    await waitFor(() => expect(app.address()).toBe("/"));
  });
});

test("registration that closes between two answers says so at once", async () => {
  let registrationOpen = true;
  fakeApi({
    Session: () => aSession({ registrationOpen }),
    StepPage: () => stepPage(aStep()),
    AnswerStep: () => {
      registrationOpen = false;
      return answered({ error: { code: "REGISTRATION_CLOSED", message: "Registration is closed" } });
    },
  });
  const app = await renderApp("/registration/provider-check");
  await press("Continue");
  await waitFor(() => expect(app.address()).toBe("/registration/closed"));
  expect(heading()).toBe("Registration has closed");
});

test("going back reads the step anew, with its answer", async () => {
  let value: string | null = null;
  const step = () => aQuestion({ value });
  const next = aQuestion({ label: "Do you work in England?" }, { slug: "teacher-catchment" });
  fakeApi({
    Session,
    StepPage: ({ slug }) =>
      stepPage(slug === "teacher-catchment" ? next : step(), { version: value ? 4 : 3 }),
    AnswerStep: () => {
      value = "no";
      return goesOnTo("teacher-catchment");
    },
  });
  const app = await renderApp("/registration/provider-check");
  await userEvent.click(screen.getByRole("radio", { name: "No" }));
  await press("Continue");
  await waitFor(() => expect(heading()).toBe("Do you work in England?"));
  app.back();
  await waitFor(() => expect(heading()).toBe("Do you already have an NPQ and provider in mind?"));
  expect(screen.getByRole<HTMLInputElement>("radio", { name: "No" }).checked).toBe(true);
});

test("answers that a change removed are named on the next page", async () => {
  const check = aStep({ slug: "check-answers", kind: "SUMMARY", title: "Check your answers", fields: [] });
  fakeApi({
    Session,
    StepPage: ({ slug }) => stepPage(slug === "check-answers" ? check : aStep({ mode: "CHANGE" })),
    AnswerStep: () =>
      goesOnTo("check-answers", "FORWARD", ["lead_provider_id", "can_share_choices", "funding"]),
  });
  await renderApp("/registration/provider-check/change");
  await press("Continue");
  const banner = await screen.findByRole("region", { name: "Important" });
  expect(
    within(banner)
      .getAllByRole("listitem")
      .map((item) => item.textContent),
  ).toEqual(["provider", "agreement to share your information", "course funding"]);
});

test("while the API is down, the page says that answers are kept", async () => {
  apiThatIsDown();
  await renderApp("/registration/provider-check");
  expect(heading()).toBe("Sorry, the service is unavailable");
  expect(screen.getByText(/We keep the answers/)).toBeDefined();
});
