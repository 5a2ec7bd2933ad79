import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Answers, anApi, refused } from "../../../../testing/api.ts";
import { openConsole } from "../../../../testing/open-console.tsx";
import {
  APPLICATION_ID,
  anApplication,
  aPageOf,
  FILTER_OPTIONS,
  OLD_COHORT,
  staff,
} from "../../../../testing/records.ts";

function anApiWithList(applications: unknown, answers: Answers = {}) {
  return anApi({
    staffViewer: staff("ADMIN"),
    applicationFilterOptions: FILTER_OPTIONS,
    applications,
    ...answers,
  });
}

async function theList() {
  await screen.findByRole("heading", { name: "Applications", level: 1 });
}

/** admin.md §6, scenarios 20 to 29. */
describe("the list of applications", () => {
  test("each row says when, who, where, and leads to the application", async () => {
    anApiWithList(aPageOf([anApplication()]));
    openConsole("/admin/applications");
    await theList();
    const [headings, row] = screen.getAllByRole("row");
    expect(headings?.textContent).toBe("SubmittedNameWorkplaceActions");
    expect(
      within(row as HTMLElement)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "2 Jul 2026 3:05pm",
      "Ada Demo-Birch",
      "Wapping Demo School",
      "View the application of Ada Demo-Birch",
    ]);
    expect(
      within(row as HTMLElement)
        .getByRole("link")
        .getAttribute("href"),
    ).toBe(`/admin/applications/${APPLICATION_ID}`);
  });

  test("26 applications stand on two pages, and the second is a page of its own in the address", async () => {
    const many = Array.from({ length: 26 }, (_, n) => anApplication({ id: `${n}` }));
    const requests = anApiWithList(({ page }: { page: number }) =>
      aPageOf(many.slice((page - 1) * 25, page * 25), {
        totalCount: 26,
        pageInfo: { currentPage: page, totalPages: 2, hasNextPage: page < 2, hasPreviousPage: page > 1 },
      }),
    );
    const { user, address } = openConsole("/admin/applications?search=demo");
    await theList();
    expect(screen.getByRole("status").textContent).toBe("Showing 1 to 25 of 26 applications");

    await user.click(screen.getByRole("link", { name: /^Next/ }));
    expect(await screen.findByText("Showing 26 to 26 of 26 applications")).toBeDefined();
    expect(screen.getByRole("link", { name: "Page 2" }).getAttribute("aria-current")).toBe("page");
    expect(address()).toBe("/admin/applications?search=demo&page=2");
    expect(document.title).toBe("Applications (page 2) - Manage NPQs");
    expect(requests.at(-1)?.variables).toMatchObject({
      page: 2,
      filter: { search: "demo", cohort: "CURRENT" },
    });
  });

  test("filters are chosen by keys alone, reach the schema and the address, and keep their values", async () => {
    const requests = anApiWithList(aPageOf([anApplication()]));
    const { user, address } = openConsole("/admin/applications?page=3");
    await theList();
    await user.type(screen.getByLabelText("Search by name, application ID or declaration ID"), " birch ");
    await user.selectOptions(screen.getByLabelText("Application status"), "Deferred");
    await user.selectOptions(screen.getByLabelText("Provider approval status"), "Accepted");
    await user.selectOptions(screen.getByLabelText("Year of application"), OLD_COHORT.description);
    await user.selectOptions(screen.getByLabelText("Work setting"), "A school");
    screen.getByRole("button", { name: "Search" }).focus();
    await user.keyboard("{Enter}");

    await expect
      .poll(address)
      .toBe(
        `/admin/applications?search=birch&trainingStatus=deferred&approvalStatus=accepted&workSetting=a_school&cohort=${OLD_COHORT.id}`,
      );
    await expect
      .poll(() => requests.at(-1)?.variables)
      .toEqual({
        page: 1,
        filter: {
          search: "birch",
          trainingStatus: "DEFERRED",
          approvalStatus: "ACCEPTED",
          workSetting: "a_school",
          cohort: "CURRENT",
          cohortId: OLD_COHORT.id,
        },
      });
    expect(screen.getByLabelText<HTMLSelectElement>("Application status").value).toBe("deferred");
  });

  test("a bare address shows the current cohort, and choosing it leaves the address bare", async () => {
    anApiWithList(aPageOf([anApplication()]));
    const { user, address } = openConsole("/admin/applications");
    await theList();
    const year = screen.getByLabelText<HTMLSelectElement>("Year of application");
    expect(year.selectedOptions[0]?.textContent).toBe("2026 to 2027, spring");
    await user.click(screen.getByRole("button", { name: "Search" }));
    expect(address()).toBe("/admin/applications");
  });

  test("without a current cohort, all are shown", async () => {
    anApiWithList(aPageOf([]), { applicationFilterOptions: { ...FILTER_OPTIONS, defaultCohort: null } });
    openConsole("/admin/applications");
    await theList();
    expect(screen.getByLabelText<HTMLSelectElement>("Year of application").value).toBe("all");
  });

  test("an ID of another cohort is offered with one link", async () => {
    anApiWithList(({ filter }: { filter: { cohort: string } }) =>
      filter.cohort === "ALL" ? aPageOf([anApplication()]) : aPageOf([], { foundInAnotherCohort: true }),
    );
    const { user, address } = openConsole(`/admin/applications?search=${APPLICATION_ID}`);
    await theList();
    await user.click(screen.getByRole("link", { name: "Search all cohorts" }));

    expect(await screen.findByText("1 application")).toBeDefined();
    expect(address()).toBe(`/admin/applications?search=${APPLICATION_ID}&cohort=all`);
    expect(screen.getByLabelText<HTMLSelectElement>("Year of application").value).toBe("all");
  });

  test("nothing matches, and a page beyond the end is empty, not wrong", async () => {
    anApiWithList(aPageOf([]));
    openConsole("/admin/applications?search=nobody");
    await theList();
    expect(screen.getByText(/^Nothing matches\. Check the spelling/)).toBeDefined();
    expect(screen.queryByRole("table")).toBeNull();
  });

  test("a page beyond the end leads back to the first", async () => {
    anApiWithList(aPageOf([], { totalCount: 3 }));
    openConsole("/admin/applications?page=9&cohort=all");
    await theList();
    const first = screen.getByRole("link", { name: "Go to the first page" });
    expect(first.getAttribute("href")).toBe("/admin/applications?cohort=all");
  });
});

describe("who may not see the list", () => {
  test("an analyst is sent to the sign-in page, and keeps the session", async () => {
    anApi({
      staffViewer: staff("ANALYST"),
      applicationFilterOptions: refused("FORBIDDEN"),
      applications: refused("FORBIDDEN"),
    });
    const { address } = openConsole("/admin/applications");
    const banner = await screen.findByRole("region", { name: "Unauthorised" });
    expect(banner.textContent).toContain("Your account may not open that page");
    expect(address()).toBe("/sign-in?reason=forbidden&returnTo=%2Fadmin%2Fapplications");
    expect(within(banner).getByRole("link").getAttribute("href")).toBe("/admin");
  });

  test("a session that has ended in the meantime asks to sign in again", async () => {
    anApi({
      staffViewer: staff("ADMIN"),
      applicationFilterOptions: refused("UNAUTHENTICATED"),
      applications: refused("UNAUTHENTICATED"),
    });
    const { address } = openConsole("/admin/applications?cohort=all");
    await screen.findByRole("heading", { name: "Sign in", level: 1 });
    expect(address()).toBe("/sign-in?reason=unauthorised&returnTo=%2Fadmin%2Fapplications%3Fcohort%3Dall");
  });
});
