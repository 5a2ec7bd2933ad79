// Every address of the teachers' front end, right and wrong ones, at two widths.

import { look, openWindow } from "./browser.js";
import { leavePage, signInAsPersona, walkTo } from "./teacher.js";

const open = [
  "/",
  "/choose-an-npq-and-provider",
  "/cookies",
  "/privacy",
  "/accessibility-statement",
  "/?sign_in=failed",
  "/registration_closed",
  "/registration/closed",
  "/closed_registration_exception",
  "/no-such-page",
  "/account",
  "/registration/choose-school",
];
const signedIn = [
  "/",
  "/account",
  "/accounts/user_registrations/00000000-0000-7000-8000-000000000000",
  "/registration/change-your-course-or-provider",
  "/registration/no-such-step",
  "/sign-out",
];

export const everyRegisterPage = {
  title: "every page of the teachers' front end is whole at 1280 and 320 px",
  async walk({ service, browser }) {
    const page = await openWindow(browser);
    for (const path of open) {
      await page.goto(service.register + path);
      await look(page, `register-open${path.replaceAll("/", "-")}`);
    }
    await signInAsPersona(page, service, "Rita Demo-Returning", { button: "Sign in" });
    for (const path of signedIn) {
      await page.goto(service.register + path);
      await look(page, `register-signed-in${path.replaceAll("/", "-")}`);
    }
    await realDetails(page, service);
    await errorStates(page, service);
    await deadEnds(page, service);
  },
};

/** The first registration of the account, by its own link. */
async function realDetails(page, service) {
  await page.goto(`${service.register}/account`);
  await page
    .getByRole("link", { name: /View details/ })
    .first()
    .click();
  await page.waitForURL(/\/accounts\/user_registrations\/[0-9a-f-]{36}/);
  await page.getByText("Application ID").first().waitFor();
  await look(page, "register-details");
}

/** Answers that end the journey: no course in mind, and a headship offer without headship. */
async function deadEnds(page, service) {
  const change = async (slug, value) => {
    await page.goto(`${service.register}/registration/${slug}/change`);
    await page.locator(`main input[value="${value}"]`).check();
    await leavePage(page, () => page.locator("main form button").last().click());
  };
  await change("choose-your-npq", "npq-early-headship-coaching-offer");
  await page.locator('main input[value="none"]').check();
  await leavePage(page, () => page.locator("main form button").last().click());
  await page.waitForURL(/ehco-unavailable/);
  await look(page, "register-dead-end-ehco");
  await change("provider-check", "no");
  await page.waitForURL(/choose-an-npq-and-provider/);
  await look(page, "register-dead-end-provider");
}

/** Each question of the path is sent empty once. */
async function errorStates(page, service) {
  const choices = {
    course: /^Leading teaching\b/i,
    provider: "Ambition Institute",
    school: "Primary School",
  };
  await page.goto(service.register);
  await leavePage(page, () => page.getByRole("button", { name: "Start now" }).click());
  await walkTo(page, "check-answers", choices, async (slug) => {
    const questions = page.locator("main form input:not([type=hidden])");
    if ((await questions.count()) === 0) return;
    await page.locator("main form button").last().click();
    await page.getByRole("alert").first().waitFor();
    await look(page, `register-error-${slug}`);
  });
}
