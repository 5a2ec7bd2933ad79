import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { anApi } from "../../../../testing/api.ts";
import { openConsole } from "../../../../testing/open-console.tsx";
import { APPLICATION_ID, anApplication, staff } from "../../../../testing/records.ts";

const DETAILS = `/admin/applications/${APPLICATION_ID}`;

async function openDetails(facts: Record<string, unknown> = {}) {
  anApi({ staffViewer: staff("ADMIN"), application: anApplication(facts) });
  const opened = openConsole(DETAILS);
  await screen.findByRole("heading", { name: "Application details", level: 1 });
  return opened;
}

/** The rows of a card as `[key, value]`. */
function rowsOf(title: string): [string, string][] {
  const card = screen
    .getByRole("heading", { name: title, level: 2 })
    .closest<HTMLElement>(".govuk-summary-card");
  const rows = card?.querySelectorAll(".govuk-summary-list__row") ?? [];
  return [...rows].map((row) => [
    row.querySelector("dt")?.textContent ?? "",
    row.querySelector("dd")?.textContent ?? "",
  ]);
}

function textOf(title: string, key: string): string | undefined {
  return rowsOf(title).find(([name]) => name === key)?.[1];
}

/** admin.md §3.3.1; §6, scenarios 30 and 31. */
describe("the details of an application", () => {
  test("three cards say everything, in order", async () => {
    await openDetails({ approvalStatus: "ACCEPTED", trainingStatus: "ACTIVE", fundedPlace: true });
    expect(screen.getByText("Ada Demo-Birch, Leading literacy (NPQLL), 2 Jul 2026")).toBeDefined();
    expect(rowsOf("Overview")).toEqual([
      ["Name", "Ada Demo-Birch"],
      ["Application ID", APPLICATION_ID],
      ["User ID", "0197a1f0-0000-7000-8000-0000000000e1"],
      ["Course", "Leading literacy (NPQLL)"],
      ["Course identifier", "npq-leading-literacy"],
      ["Provider", "Demo Provider"],
      ["Provider approval status", "Accepted"],
      ["Training status", "Active"],
      ["Received", "2 Jul 2026 3:05pm"],
      ["Last updated", "3 Jul 2026 9:00am"],
    ]);
    expect(rowsOf("Funding eligibility").map(([key]) => key)).toEqual([
      "Eligible for funding",
      "Funded place",
      "Status code",
      "Reason",
      "Schedule cohort",
      "Schedule identifier",
      "Funding choice",
      "Notes",
    ]);
    expect(textOf("Funding eligibility", "Funded place")).toBe("Yes");
    expect(rowsOf("Workplace")).toEqual([
      ["Name", "Wapping Demo School"],
      ["UK Provider Reference Number (UKPRN)", "10000001"],
      ["Unique reference number (URN)", "100001"],
      ["Headteacher status", ""],
      ["Employment type", "-"],
      ["ITT Lead mentor", "No"],
      ["ITT provider", "N/A"],
      ["Country", "-"],
    ]);
  });

  test("a pending application has no training status yet", async () => {
    await openDetails({ trainingStatus: "ACTIVE" });
    expect(textOf("Overview", "Training status")).toBe("-");
  });

  test("what is absent is said in the specification's words", async () => {
    await openDetails({ fundingStatusCode: null, fundingReason: null, fundingChoice: null });
    expect(textOf("Funding eligibility", "Funded place")).toBe("No");
    expect(textOf("Funding eligibility", "Status code")).toBe("-");
    expect(textOf("Funding eligibility", "Reason")).toBe("No reason was recorded.");
    expect(textOf("Funding eligibility", "Schedule identifier")).toBe("-");
    expect(textOf("Funding eligibility", "Funding choice")).toBe("");
    expect(textOf("Funding eligibility", "Notes")).toBe("No notes");
  });

  test("the reason stands in words, with the rules that were tried and their facts", async () => {
    const { user } = await openDetails();
    expect(screen.getByText("The workplace is not on the PP50 list.")).toBeDefined();
    await user.click(screen.getByText("Rules tried, up to R6f"));
    const rules = within(screen.getByRole("group")).getAllByRole("listitem");
    expect(rules.map(({ textContent }) => textContent)).toEqual([
      "R1 The cohort has no scholarship funding Did not apply",
      "R6f The course needs a PP50 workplace Decidedon the PP50 list: no",
    ]);
  });

  test("previous funding that providers are told of is told here too", async () => {
    await openDetails({ eligibleForFunding: true, previouslyFunded: true });
    expect(textOf("Funding eligibility", "Eligible for funding")).toBe("Yes");
    expect(textOf("Funding eligibility", "Reason")).toContain("already had funding");
  });

  test("nothing can be changed here yet, so no link promises it", async () => {
    const { page } = await openDetails({ approvalStatus: "ACCEPTED" });
    expect(page.querySelectorAll(".govuk-summary-list__actions")).toHaveLength(0);
  });

  test.each([DETAILS, `${DETAILS}/history`])("an unknown application is not found: %s", async (address) => {
    anApi({ staffViewer: staff("ADMIN"), application: null });
    openConsole(address);
    await screen.findByRole("heading", { name: "Page not found", level: 1 });
    expect(document.title).toBe("Page not found - Manage NPQs");
  });
});

function aChange(facts: Record<string, unknown>) {
  return {
    title: "Provider changed to Demo Provider",
    field: "lead_provider_id",
    author: { kind: "STAFF", display: "Sam Demo", id: null },
    at: "2026-07-02T14:05:00Z",
    ...facts,
  };
}

async function openHistory(history: unknown[]) {
  anApi({ staffViewer: staff("ADMIN"), application: anApplication({ history }) });
  const opened = openConsole(`${DETAILS}/history`);
  await screen.findByRole("heading", { name: "Application history", level: 1 });
  return opened;
}

/** admin.md §3.3.6; §6, scenarios 59 to 61. */
describe("the history of an application", () => {
  test("each change says what, who and when", async () => {
    await openHistory([
      aChange({}),
      aChange({ field: "cohort_id", author: { kind: "UNKNOWN", display: "unknown" } }),
    ]);
    const entries = screen.getByRole("main").querySelectorAll("ol > li");
    expect([...entries].map(({ textContent }) => textContent)).toEqual([
      "Provider changed to Demo ProviderBy Sam Demo, 2 Jul 2026 3:05pm",
      "Provider changed to Demo ProviderBy unknown, 2 Jul 2026 3:05pm",
    ]);
  });

  test("a reason, a status code and a note come with their change", async () => {
    const { user } = await openHistory([
      aChange({
        title: "Training status changed to deferred",
        field: "training_status",
        reason: "parental-leave",
      }),
      aChange({
        title: "Eligible for funding changed to yes",
        field: "eligible_for_funding",
        fundingStatusCode: "funded",
      }),
      aChange({ title: "Notes updated", field: "notes", noteText: "Called them." }),
    ]);
    expect(screen.getByText("Reason: Parental leave")).toBeDefined();
    expect(screen.getByText("Status code: funded")).toBeDefined();
    await user.click(screen.getByText("Show the note"));
    expect(screen.getByText("Called them.")).toBeDefined();
  });

  test.each([
    ["Accepted at changed to ", "2025-09-15T15:32:00+00:00", "Accepted at changed to 15 Sep 2025 4:32pm"],
    ["SENCO start date changed to ", "2026-09-01", "SENCO start date changed to 1 Sep 2026"],
    ["Funding choice changed to ", "trust", "Funding choice changed to trust"],
  ])("a time in a title reads like every other: %s%s", async (words, to, title) => {
    await openHistory([aChange({ title: words + to, to })]);
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(title);
  });

  test("without a change there is one line, and the sister page one link away", async () => {
    const { user, address } = await openHistory([]);
    expect(screen.getByText("Nothing has changed since it was received.")).toBeDefined();
    await user.click(screen.getByRole("link", { name: "Application details" }));
    await screen.findByRole("heading", { name: "Application details", level: 1 });
    expect(address()).toBe(DETAILS);
    expect(document.activeElement?.textContent).toBe("Application details");
  });
});
