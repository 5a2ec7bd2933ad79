import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { anApi, noApi } from "../../../testing/api.ts";
import { openConsole } from "../../../testing/open-console.tsx";
import { anApplication, aPageOf, FILTER_OPTIONS, staff } from "../../../testing/records.ts";

/** admin.md §2.1; §6, scenario 11. */
describe("the frame of the console", () => {
  test.each(["ADMIN", "SUPER_ADMIN"] as const)("%s sees the areas that there are, in order", async (role) => {
    anApi({ staffViewer: staff(role), applicationFilterOptions: FILTER_OPTIONS, applications: aPageOf([]) });
    const { address } = openConsole("/admin");
    await screen.findByRole("heading", { name: "Applications", level: 1 });
    expect(address()).toBe("/admin/applications");

    const navigation = screen.getByRole("navigation", { name: "Areas of the console" });
    const links = within(navigation).getAllByRole("link");
    expect(links.map(({ textContent }) => textContent)).toEqual([
      "Applications",
      "Analytics",
      "Eligibility check",
      "Sign out",
    ]);
    expect(links[0]?.getAttribute("aria-current")).toBe("page");
    expect(links[3]?.getAttribute("href")).toBe("/sign-out?returnTo=%2Fadmin%2Fapplications");
    expect(screen.getByRole("link", { name: "Manage NPQs" }).getAttribute("href")).toBe("/admin");
  });

  test("an application belongs to the area Applications", async () => {
    anApi({ staffViewer: staff("ADMIN"), application: anApplication() });
    openConsole("/admin/applications/1");
    await screen.findByRole("heading", { name: "Application details", level: 1 });
    expect(screen.getByRole("link", { name: "Applications" }).getAttribute("aria-current")).toBe("true");
  });

  test("an address of the console that leads nowhere keeps the navigation", async () => {
    anApi({ staffViewer: staff("ADMIN") });
    openConsole("/admin/nowhere");
    await screen.findByRole("heading", { name: "Page not found", level: 1 });
    expect(screen.getByRole("navigation", { name: "Areas of the console" })).toBeDefined();
  });

  test("any other address that leads nowhere says so without asking to sign in", async () => {
    anApi({ staffViewer: null });
    openConsole("/nowhere");
    await screen.findByRole("heading", { name: "Page not found", level: 1 });
    expect(screen.queryByRole("navigation")).toBeNull();
  });

  test("the addresses of the old console lead to this one", async () => {
    anApi({ staffViewer: null });
    const { address } = openConsole("/npq-separation/admin/applications/1");
    await screen.findByRole("heading", { name: "Sign in", level: 1 });
    expect(address()).toBe("/sign-in?reason=unauthorised&returnTo=%2Fadmin");
  });

  test("while the server is down the page says so, and goes on when it is back", async () => {
    noApi();
    const { user } = openConsole("/admin/applications");
    await screen.findByRole("heading", { name: "The service is not answering", level: 1 });

    anApi({
      staffViewer: staff("ADMIN"),
      applicationFilterOptions: FILTER_OPTIONS,
      applications: aPageOf([]),
    });
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await screen.findByRole("heading", { name: "Applications", level: 1 });
  });
});
