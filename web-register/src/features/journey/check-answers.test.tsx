import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { aRegistration, aSession, aStep, stepPage } from "../../../testing/builders.ts";
import { fakeApi } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";

const ID = "0190aaaa-0000-7000-8000-000000000001";
const Session = () => aSession();
const check = aStep({
  slug: "check-answers",
  kind: "SUMMARY",
  title: "Check your answers, then submit",
  fields: [],
  submitLabel: "Submit",
});
const StepPage = ({ slug }: Record<string, unknown>) =>
  slug === "check-answers"
    ? stepPage(check, {
        version: 12,
        summary: [
          { label: "Course", value: "Headship", changeSlug: "choose-your-npq" },
          { label: "Provider", value: "Teach First", changeSlug: "choose-your-provider" },
        ],
      })
    : stepPage(aStep());
const RegistrationPage = () => ({ registration: aRegistration(), viewer: { registrationCount: 1 } });

afterEach(() => vi.unstubAllGlobals());

test("each answer can be changed", async () => {
  fakeApi({ Session, StepPage });
  await renderApp("/registration/check-answers");
  expect(screen.getByRole("link", { name: /^Change\s*Course$/ }).getAttribute("href")).toBe(
    "/registration/choose-your-npq/change",
  );
});

test("submitting twice sends one registration, which is then confirmed", async () => {
  let registrationCount = 0;
  const api = fakeApi({
    Session: () => aSession({ viewer: { registrationCount } }),
    StepPage,
    SubmitDraft: () => {
      registrationCount = 1;
      return {
        submitDraft: { registration: { id: ID }, alreadySubmitted: false, error: null, current: null },
      };
    },
    RegistrationPage,
  });
  const app = await renderApp("/registration/check-answers");
  await userEvent.dblClick(screen.getByRole("button", { name: "Submit" }));
  await waitFor(() => expect(app.address()).toBe(`/accounts/user_registrations/${ID}?success=true`));
  expect((await screen.findByRole("alert")).textContent).toContain("Registration sent");
  expect(await screen.findByRole("link", { name: "NPQ account" })).toBeDefined();
  expect(api.asked("SubmitDraft")).toMatchObject([{ input: { draftId: "draft-1", version: 12 } }]);
});

test("a submission that failed is sent again under the same key", async () => {
  let attempts = 0;
  const api = fakeApi({
    Session,
    StepPage,
    SubmitDraft: () => {
      attempts += 1;
      if (attempts === 1) throw new TypeError("The network is gone.");
      return {
        submitDraft: { registration: { id: ID }, alreadySubmitted: true, error: null, current: null },
      };
    },
    RegistrationPage,
  });
  const app = await renderApp("/registration/check-answers");
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText(/could not reach the service/i);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  await waitFor(() => expect(app.address()).toContain(ID));
  const keys = api
    .asked("SubmitDraft")
    .map(({ input }) => (input as { idempotencyKey: string }).idempotencyKey);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test("a draft that is not complete any more shows the step that is missing", async () => {
  fakeApi({
    Session,
    StepPage,
    SubmitDraft: () => ({
      submitDraft: {
        registration: null,
        alreadySubmitted: false,
        error: { code: "DRAFT_INCOMPLETE", message: "Answer this question before you submit" },
        current: { slug: "provider-check", mode: "CHANGE" },
      },
    }),
  });
  const app = await renderApp("/registration/check-answers");
  await userEvent.click(screen.getByRole("button", { name: "Submit" }));
  await waitFor(() => expect(app.address()).toBe("/registration/provider-check/change"));
  expect(await screen.findByText("Answer this question before you submit")).toBeDefined();
});
