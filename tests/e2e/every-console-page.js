// Every address of the staff console, right and wrong ones, at two widths, for each role.

import { look, openWindow } from "./browser.js";
import { codeFor, signInAsStaff } from "./staff.js";

const open = ["/", "/sign-in", "/session/sign-in-code", "/sign-out", "/no-such-page", "/admin/applications"];
const inside = [
  "/admin",
  "/admin/applications",
  "/admin/applications?search=nobody-has-this-name",
  "/admin/applications?cohort=all&page=2",
  "/admin/applications?cohort=all&page=9999",
  "/admin/applications/00000000-0000-7000-8000-000000000000",
  "/admin/applications/not-an-id/history",
  "/admin/analytics",
  "/admin/analytics?by=course,lead-provider",
  "/admin/eligibility-check",
  "/admin/no-such-page",
];

export const everyConsolePage = {
  title: "every page of the staff console is whole at 1280 and 320 px",
  async walk({ service, browser }) {
    const visitor = await openWindow(browser);
    for (const path of open) {
      await visitor.goto(service.admin + path);
      await look(visitor, name("open", path));
    }
    await wrongSignIns(visitor, service);
    for (const [role, email] of [
      ["analyst", "analyst@demo.example"],
      ["super-admin", "super@demo.example"],
    ]) {
      const page = await openWindow(browser);
      await signInAsStaff(page, service, email);
      for (const path of inside) {
        await page.goto(service.admin + path);
        await look(page, name(role, path));
      }
      await eligibilityCheck(page, service, role);
      if (role === "super-admin") await oneApplication(page, service);
    }
  },
};

async function wrongSignIns(page, service) {
  await page.goto(`${service.admin}/sign-in`);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByRole("alert").first().waitFor();
  await look(page, "admin-error-no-email");
  await page.getByLabel("Email address").fill("admin@demo.example");
  await page.getByRole("button", { name: "Send me a code" }).click();
  await codeFor(service, "admin@demo.example");
  await page.getByLabel("Code").fill("WRONG");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").first().waitFor();
  await look(page, "admin-error-wrong-code");
}

/** Asked with nothing filled in, then with what can be answered. */
async function eligibilityCheck(page, service, role) {
  await page.goto(`${service.admin}/admin/eligibility-check`);
  const check = page.getByRole("main").getByRole("button").last();
  await check.click();
  await page.getByRole("alert").first().waitFor();
  await look(page, `admin-${role}-eligibility-error`);
}

async function oneApplication(page, service) {
  await page.goto(`${service.admin}/admin/applications?cohort=all`);
  await page.locator("table tbody tr a, main dl a").first().click();
  await page.waitForURL(/\/admin\/applications\/[0-9a-f-]{36}/);
  await look(page, "admin-application");
  const [, id] = /applications\/([0-9a-f-]{36})/.exec(page.url());
  await page.goto(`${service.admin}/admin/applications/${id}/history`);
  await look(page, "admin-application-history");
}

function name(who, path) {
  return `admin-${who}${path.replaceAll(/[^\w-]/g, "-")}`;
}
