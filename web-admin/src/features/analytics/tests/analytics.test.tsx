import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { anApi } from "../../../../testing/api.ts";
import { openConsole } from "../../../../testing/open-console.tsx";
import { staff } from "../../../../testing/records.ts";

function aGroup(label: string, count: number | null, share: number | null = null) {
  return { keys: [{ dimension: "COURSE", value: label, label }], count, share };
}

function anApiWithCounts(groups: unknown[], role: "ANALYST" | "ADMIN" = "ANALYST") {
  return anApi({ staffViewer: staff(role), analytics: { applications: groups } });
}

async function theCounts() {
  await screen.findByRole("heading", { name: "Analytics", level: 1 });
}

/** admin.md §4.5 and §5, figures 1 and 2. */
describe("counts of applications", () => {
  test("each group has its number, its share and a bar; the table has a total", async () => {
    anApiWithCounts([aGroup("Headship", 1500, 0.75), aGroup("Senior leadership", 500, 0.25)]);
    const { page } = openConsole("/admin/analytics");
    await theCounts();
    const table = screen.getByRole("table", { name: "Applications by course" });
    expect(
      within(table)
        .getAllByRole("row")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "CourseApplicationsSharePicture of the count",
      "Headship1,50075.0%",
      "Senior leadership50025.0%",
      "Total2,000",
    ]);
    const bars = [...page.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("width")));
    expect(bars[0]).toBe(100);
    expect(bars[1]).toBeCloseTo(33.3, 1);
    expect(page.querySelector("[style]")).toBeNull();
  });

  test("a withheld group is explained", async () => {
    anApiWithCounts([aGroup("Headship", 12, 1), aGroup("Leading literacy", null)]);
    openConsole("/admin/analytics");
    await theCounts();
    expect(screen.getByText(/Groups of fewer than 5 applications are withheld/)).toBeDefined();
    expect(screen.getByRole("row", { name: /Leading literacy/ }).textContent).toBe(
      "Leading literacyWithheld",
    );
    expect(screen.getByRole("status").textContent).toBe("12 applications in 2 groups");
  });

  test("the shown rows can be taken away as a file", async () => {
    anApiWithCounts([aGroup("=Headship", 12, 1)]);
    openConsole("/admin/analytics");
    await theCounts();
    const link = screen.getByRole("link", { name: "Download these counts (CSV)" });
    expect(link.getAttribute("download")).toBe("applications-by-course.csv");
    expect(decodeURIComponent(link.getAttribute("href") ?? "")).toBe(
      "data:text/csv;charset=utf-8,Course,Applications,Share\r\n'=Headship,12,100.0%\r\n",
    );
  });

  test("the groupings go into the address and to the schema", async () => {
    const requests = anApiWithCounts([]);
    const { user, address } = openConsole("/admin/analytics");
    await theCounts();
    await user.click(screen.getByLabelText("Provider approval status"));
    await user.click(screen.getByRole("button", { name: "Show the counts" }));

    await expect.poll(address).toBe("/admin/analytics?by=course%2Capproval");
    await expect.poll(() => requests.at(-1)?.variables).toEqual({ by: ["COURSE", "APPROVAL"] });
    expect(await screen.findByText("There are no applications yet.")).toBeDefined();
  });

  test("no grouping, and a fourth, are refused", async () => {
    anApiWithCounts([aGroup("Headship", 12, 1)], "ADMIN");
    const { user, page } = openConsole("/admin/analytics");
    await theCounts();
    await user.click(screen.getByLabelText("Course"));
    await user.click(screen.getByRole("button", { name: "Show the counts" }));
    expect(page).toHaveFormErrors({ by: "Choose 1 to 3 ways to group" });
    expect(document.title).toBe("Error: Analytics - Manage NPQs");
  });
});
