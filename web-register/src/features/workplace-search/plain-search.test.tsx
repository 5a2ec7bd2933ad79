import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { answered, aQuestion, aSession, stepPage } from "../../../testing/builders.ts";
import { fakeApi } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";

vi.mock("./Combobox.tsx", () => {
  throw new Error("The script did not arrive.");
});

const Session = () => aSession();
const StepPage = () =>
  stepPage(
    aQuestion({
      name: "institution_identifier",
      kind: "WORKPLACE",
      label: "What is your workplace called?",
      options: [],
      search: "SCHOOLS_AND_LAS",
    }),
  );
const AnswerStep = () => answered({});
const WorkplaceSearch = () => ({
  workplaceSearch: {
    workplaces: [
      { identifier: "School-100001", label: "Saint Mary's - AB1 2CD - 100001" },
      { identifier: "School-100002", label: "Saint Mark's - AB1 2CE - 100002" },
    ],
    truncated: false,
    error: null,
  },
});

afterEach(() => vi.unstubAllGlobals());

test("without the combobox's script, a plain input with a list of results does as well", async () => {
  const api = fakeApi({ Session, StepPage, WorkplaceSearch, AnswerStep });
  await renderApp("/registration/choose-school");
  expect(screen.queryByRole("combobox")).toBeNull();
  await userEvent.type(screen.getByRole("textbox", { name: "What is your workplace called?" }), "saint");
  await userEvent.click(screen.getByRole("button", { name: "Search" }));
  expect(await screen.findByText("2 results")).toBeDefined();
  await userEvent.click(screen.getByRole("radio", { name: /Saint Mary's/ }));
  await userEvent.click(screen.getByRole("button", { name: "Continue" }));
  await waitFor(() => expect(api.asked("AnswerStep")).toHaveLength(1));
  expect(api.asked("AnswerStep")[0]).toMatchObject({ input: { fields: [{ value: "School-100001" }] } });
});
