// What a teacher does in the browser.

import assert from "node:assert/strict";

/** Signs in at the identity provider as a persona, by the button of the start page. */
export async function signInAsPersona(page, service, name, { button = "Start now" } = {}) {
  await page.goto(service.register);
  await page.getByRole("button", { name: button }).click();
  await page.getByRole("button", { name: `Sign in as ${name}` }).click();
  await page.waitForURL(`${service.register}/**`);
}

/** Signs in as somebody typed. */
export async function signInAsAnybody(
  page,
  service,
  { name, email, trn = "" },
  { button = "Start now" } = {},
) {
  await page.goto(service.register);
  await page.getByRole("button", { name: button }).click();
  await page.getByLabel("Full name").fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel(/Teacher reference number/).fill(trn);
  await page.getByRole("button", { name: "Sign in as this person" }).click();
  await page.waitForURL(`${service.register}/**`);
}

/** How each question is answered by a teacher in a school in England. */
const answers = {
  "course-start-date": (page) => radio(page).first().check(),
  "provider-check": (page) => radio(page, "yes").check(),
  "teacher-catchment": (page) => radio(page, "england").check(),
  "work-setting": (page) => radio(page, "a_school").check(),
  "choose-school": chooseSchool,
  "choose-your-npq": (page, { course }) => page.getByLabel(course).check(),
  "funding-your-npq": (page) => radio(page, "school").check(),
  "choose-your-provider": (page, { provider }) => page.getByLabel(provider).check(),
  "share-provider": (page) => page.getByRole("checkbox").check(),
};

/** Pages that only tell something. */
const told = ["possible-funding", "ineligible-for-funding"];

/**
 * Answers one page after the other until the address ends with `until`.
 * `onPage` sees each page before it is answered.
 */
export async function walkTo(page, until, choices, onPage = async () => {}) {
  const seen = [];
  while (true) {
    await page.waitForURL(/\/registration\//);
    await page.locator("h1").first().waitFor();
    const slug = slugOf(page);
    seen.push(slug);
    await onPage(slug);
    if (slug === until) return seen;
    assert.ok(seen.length < 40, `the journey ends: ${seen.join(", ")}`);
    const answer = answers[slug];
    assert.ok(answer || told.includes(slug), `the test knows the page ${slug}`);
    await answer?.(page, choices);
    await leavePage(page, () => page.locator("main form button").last().click());
  }
}

/** Does something that leads to another page, and waits until that page stands there. */
export async function leavePage(page, act) {
  const heading = await page.locator("h1").first().textContent();
  await act();
  await page.waitForFunction((before) => {
    const after = document.querySelector("h1")?.textContent;
    return after !== undefined && after !== before;
  }, heading);
}

async function chooseSchool(page, { school }) {
  const box = page.getByRole("combobox");
  await box.fill(school);
  await page.getByRole("option").first().waitFor();
  await box.press("ArrowDown");
  await box.press("Enter");
}

function radio(page, value) {
  return page.locator(value ? `input[type=radio][value="${value}"]` : "input[type=radio]");
}

function slugOf(page) {
  return new URL(page.url()).pathname.split("/")[2];
}
