import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Answers, anApi, refused } from "../../../../testing/api.ts";
import { openConsole } from "../../../../testing/open-console.tsx";
import { CURRENT_COHORT, OLD_COHORT, RULES_TRIED, staff } from "../../../../testing/records.ts";

const NOT_ELIGIBLE = {
  code: "ineligible_establishment_not_a_pp50",
  outcome: "NOT_ELIGIBLE",
  decidedBy: "R6f",
  fundingChoiceNeeded: true,
  rulesTried: RULES_TRIED,
};

const SCHOOL = { identifier: "School-100001", label: "Wapping Demo School - E1 1AA - 100001" };

function anApiForChecks(role: "ANALYST" | "ADMIN" = "ADMIN", answers: Answers = {}) {
  return anApi({
    staffViewer: staff(role),
    cohorts: [CURRENT_COHORT],
    courses: [{ identifier: "npq-leading-literacy", name: "Leading literacy (NPQLL)" }],
    workplaceSearch: { workplaces: [SCHOOL], truncated: false, error: null },
    ittProviders: [{ legalName: "Demo University", approved: true }],
    eligibilityPreview: NOT_ELIGIBLE,
    ...answers,
  });
}

async function openCheck(query = "") {
  const opened = openConsole(`/admin/eligibility-check${query}`);
  await screen.findByRole("heading", { name: "Eligibility check", level: 1 });
  return opened;
}

/** registration.md §4, for staff and analysts. */
describe("checking eligibility", () => {
  test("answers lead to the outcome, the rules tried and an address to share", async () => {
    const requests = anApiForChecks();
    const { user, address } = await openCheck();
    await user.selectOptions(screen.getByLabelText("Cohort"), "2026b");
    await user.selectOptions(
      screen.getByLabelText("Course"),
      await screen.findByText("Leading literacy (NPQLL)"),
    );
    await user.click(
      within(screen.getByRole("group", { name: "Do they work in England?" })).getByLabelText("Yes"),
    );
    await user.selectOptions(screen.getByLabelText("Work setting"), "a_school");
    await user.type(screen.getByLabelText("Name, postcode or URN"), "wapping{Enter}");
    await user.click(await screen.findByLabelText(SCHOOL.label));
    await user.click(screen.getByRole("button", { name: "Check eligibility" }));

    const result = await screen.findByRole("region", { name: "Result Not eligible" });
    expect(result.textContent).toContain("ineligible_establishment_not_a_pp50");
    expect(within(result).getAllByRole("listitem")).toHaveLength(2);
    expect(document.activeElement?.textContent).toBe("Result Not eligible");
    expect(requests.at(-1)?.variables.input).toEqual({
      cohort: "2026b",
      course: "npq-leading-literacy",
      inEngland: true,
      workSetting: "a_school",
      workplaceIdentifier: "School-100001",
      referredByAdviser: false,
      newHeadteacher: false,
      previouslyFunded: false,
    });
    expect(address()).toBe(
      "/admin/eligibility-check?cohort=2026b&course=npq-leading-literacy&inEngland=yes&workSetting=a_school&workplace=School-100001&workplaceQuery=wapping",
    );
  });

  test("missing answers are asked for, and nothing is sent", async () => {
    const requests = anApiForChecks();
    const { user, page } = await openCheck();
    await user.click(screen.getByRole("button", { name: "Check eligibility" }));
    expect(page).toHaveFormErrors({
      cohort: "Choose a cohort",
      course: "Choose a course",
      inEngland: "Say whether the person works in England",
    });
    expect(requests.map(({ operationName }) => operationName)).not.toContain("EligibilityCheck");
  });

  test("a workplace that was typed but not chosen is not passed over", async () => {
    const requests = anApiForChecks();
    const { user, page } = await openCheck("?cohort=2026b&course=npq-leading-literacy&inEngland=yes");
    await user.selectOptions(screen.getByLabelText("Work setting"), "a_school");
    await user.type(screen.getByLabelText("Name, postcode or URN"), "wapping");
    const before = requests.length;
    await user.click(screen.getByRole("button", { name: "Check eligibility" }));
    expect(page).toHaveFormErrors({ workplaceQuery: "Find the workplace and choose it, or empty the box" });
    expect(requests).toHaveLength(before);
  });

  test("a course that another cohort does not offer is chosen anew", async () => {
    anApiForChecks("ADMIN", {
      cohorts: [CURRENT_COHORT, OLD_COHORT],
      courses: ({ cohort }: { cohort: string }) =>
        cohort === "2026b" ? [{ identifier: "npq-leading-literacy", name: "Leading literacy (NPQLL)" }] : [],
    });
    const { user, page } = await openCheck("?cohort=2026b&course=npq-leading-literacy&inEngland=yes");
    await user.selectOptions(screen.getByLabelText("Cohort"), "2022a");
    expect(await screen.findByText(/^Nobody can register for a course in this cohort now/)).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Check eligibility" }));
    expect(page).toHaveFormErrors({ course: "Choose a course" });
  });

  test("staff may look a user up; an analyst is not offered it", async () => {
    anApiForChecks("ADMIN");
    const { user } = await openCheck();
    await user.click(screen.getByLabelText("Look it up for a user"));
    expect(screen.getByLabelText("User ID")).toBeDefined();
  });

  test("an analyst sees nothing about a person", async () => {
    anApiForChecks("ANALYST");
    await openCheck("?previouslyFunded=user");
    expect(screen.queryByLabelText("Look it up for a user")).toBeNull();
    expect(screen.queryByLabelText("User ID")).toBeNull();
  });

  test("a search that is too short or finds nothing says what to do", async () => {
    anApiForChecks("ADMIN", {
      workplaceSearch: ({ query }: { query: string }) => ({
        workplaces: [],
        truncated: false,
        error: query.length < 3 ? "QUERY_TOO_SHORT" : null,
      }),
    });
    const { user } = await openCheck("?workSetting=an_academy_trust&workplaceQuery=xx");
    expect(await screen.findByText("Type 3 letters or more.")).toBeDefined();
    await user.type(screen.getByLabelText("Name, postcode or URN"), "x{Enter}");
    expect(await screen.findByText(/^Nothing matches “xxx”/)).toBeDefined();
  });

  test("a check without an answer leaves the form as it is", async () => {
    anApiForChecks("ADMIN", { eligibilityPreview: refused("INTERNAL") });
    await openCheck("?cohort=2026b&course=npq-leading-literacy&inEngland=no");
    expect((await screen.findByRole("alert")).textContent).toContain("there is a problem with the service");
    expect(screen.getByLabelText<HTMLSelectElement>("Cohort").value).toBe("2026b");
  });

  test("an unknown user is said to be unknown", async () => {
    anApiForChecks("ADMIN", { eligibilityPreview: refused("BAD_REQUEST") });
    await openCheck(
      "?cohort=2026b&course=npq-leading-literacy&inEngland=no&previouslyFunded=user&userId=0197a1f0-0000-7000-8000-0000000000e9",
    );
    expect((await screen.findByRole("alert")).textContent).toContain("There is nothing by that name or ID");
    expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
  });

  test("a lead mentor is asked for the ITT provider, the coaching offer for the headship", async () => {
    anApiForChecks();
    await openCheck(
      "?workSetting=another_setting&employmentType=lead_mentor_for_accredited_itt_provider&course=npq-early-headship-coaching-offer",
    );
    expect(screen.getByLabelText("ITT provider")).toBeDefined();
    expect(screen.getByRole("group", { name: "Are they in the first 5 years of a headship?" })).toBeDefined();
  });
});
