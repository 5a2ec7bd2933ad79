import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, test, vi } from "vitest";
import { answered, aQuestion, aSession, stepPage } from "../../../testing/builders.ts";
import { fakeApi } from "../../../testing/fake-api.ts";
import { renderApp } from "../../../testing/render-app.tsx";

const picker = aQuestion({
  name: "institution_identifier",
  kind: "WORKPLACE",
  label: "What is your workplace called?",
  hint: "Search by postcode, URN or name",
  options: [],
  search: "SCHOOLS_AND_LAS",
});
const SCHOOLS = [
  { identifier: "School-100001", label: "Saint Mary's - AB1 2CD - 100001" },
  { identifier: "School-100002", label: "Saint Mark's - AB1 2CE - 100002" },
];

const Session = () => aSession();
const StepPage = () => stepPage(picker);
const AnswerStep = () => answered({});
const WorkplaceSearch = ({ query }: Record<string, unknown>) => ({
  workplaceSearch: { workplaces: query === "zzz" ? [] : SCHOOLS, truncated: false, error: null },
});

/** What is spoken of the search; other live regions are not of interest here. */
const spoken = () => [...document.querySelectorAll("[role=status]")].map((each) => each.textContent).join();

afterEach(() => vi.unstubAllGlobals());

describe("the combobox", () => {
  test("is described by its hint, and closed until something is found", async () => {
    fakeApi({ Session, StepPage });
    await renderApp("/registration/choose-school");
    const box = await screen.findByRole("combobox", { name: "What is your workplace called?" });
    expect(box.getAttribute("aria-expanded")).toBe("false");
    expect(box.getAttribute("aria-describedby")).toContain("institution_identifier-hint");
  });

  test("asks once the typing pauses, for three characters or more", async () => {
    const api = fakeApi({ Session, StepPage, WorkplaceSearch });
    await renderApp("/registration/choose-school");
    const box = await screen.findByRole("combobox");
    await userEvent.type(box, "st");
    await waitFor(() => expect(spoken()).toContain("Enter 3 or more characters"));
    await userEvent.type(box, " mary");
    await screen.findAllByRole("option");
    expect(api.asked("WorkplaceSearch")).toEqual([{ kind: "SCHOOLS_AND_LAS", query: "st mary" }]);
    expect(spoken()).toContain("2 results.");
  });

  test("is worked with the keyboard, and sends the identifier of what was picked", async () => {
    const api = fakeApi({ Session, StepPage, WorkplaceSearch, AnswerStep });
    await renderApp("/registration/choose-school");
    const box = await screen.findByRole<HTMLInputElement>("combobox");
    await userEvent.type(box, "saint");
    await screen.findAllByRole("option");
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    const active = document.getElementById(box.getAttribute("aria-activedescendant") ?? "");
    expect(active?.textContent).toContain("Saint Mark's");
    expect(active?.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{Enter}");
    expect(box.value).toBe("Saint Mark's - AB1 2CE - 100002");
    expect(screen.queryByRole("option")).toBeNull();
    expect(spoken()).toContain("is chosen");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(api.asked("AnswerStep")).toHaveLength(1));
    expect(api.asked("AnswerStep")[0]).toMatchObject({
      input: { fields: [{ name: "institution_identifier", value: "School-100002" }] },
    });
  });

  test("takes text for no answer, and a choice back when the text changes", async () => {
    const api = fakeApi({ Session, StepPage, WorkplaceSearch, AnswerStep });
    await renderApp("/registration/choose-school");
    const box = await screen.findByRole("combobox");
    await userEvent.type(box, "saint");
    await userEvent.click((await screen.findAllByRole("option"))[0] as Element);
    await userEvent.type(box, "x");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(api.asked("AnswerStep")).toHaveLength(1));
    expect(api.asked("AnswerStep")[0]).toMatchObject({ input: { fields: [{ value: null }] } });
  });

  test("closes on Escape and keeps what was typed", async () => {
    fakeApi({ Session, StepPage, WorkplaceSearch });
    await renderApp("/registration/choose-school");
    const box = await screen.findByRole<HTMLInputElement>("combobox");
    await userEvent.type(box, "saint");
    await screen.findAllByRole("option");
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("option")).toBeNull();
    expect(box.value).toBe("saint");
  });

  test("says when nothing was found, and what to try", async () => {
    fakeApi({ Session, StepPage, WorkplaceSearch });
    await renderApp("/registration/choose-school");
    await userEvent.type(await screen.findByRole("combobox"), "zzz");
    await waitFor(() => expect(spoken()).toContain("Nothing matches “zzz”. Check the spelling"));
  });

  test("carries the server's error like any other field", async () => {
    const message = "Search for your workplace and pick it from the list";
    fakeApi({
      Session,
      StepPage,
      AnswerStep: () =>
        answered({ fieldErrors: [{ field: "institution_identifier", code: "REQUIRED", message }] }),
    });
    await renderApp("/registration/choose-school");
    await screen.findByRole("combobox");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(document.body).toHaveFormErrors({ institution_identifier: message }));
  });

  test("searches ITT providers by either name", async () => {
    const itt = aQuestion({
      name: "itt_provider",
      kind: "ITT_PROVIDER",
      label: "Which ITT provider?",
      options: [],
    });
    fakeApi({
      Session,
      StepPage: () => stepPage(itt),
      IttProviderSearch: () => ({
        ittProviders: [{ legalName: "Demo University", operatingName: "Demo Uni" }],
      }),
    });
    await renderApp("/registration/itt-provider");
    await userEvent.type(await screen.findByRole("combobox"), "demo");
    expect((await screen.findByRole("option")).textContent).toBe("Demo University (Demo Uni)");
  });
});
