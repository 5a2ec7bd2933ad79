// The browser, and how a page is looked at: two widths, no accessibility violation, a picture of each.

import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const pictures = fileURLToPath(new URL("pictures/", import.meta.url));
const wide = { width: 1280, height: 900 };
const narrow = { width: 320, height: 640 };

/** Chromium without anything that calls home. */
export function launchBrowser() {
  mkdirSync(pictures, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** A person's own window: nobody else's cookies, and no error of a script unnoticed. */
export async function openWindow(browser) {
  const context = await browser.newContext({ viewport: wide, locale: "en-GB", timezoneId: "Europe/London" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.scriptErrors = [];
  page.on("pageerror", (error) => page.scriptErrors.push(error.message));
  return page;
}

/** Looks at the page as it is: desktop and 320 px, axe on both, nothing wider than the window. */
export async function look(page, name) {
  await settle(page);
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: `${pictures}${name}-${size.width}.png`, fullPage: true });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html}`);
    assert.deepEqual(found, [], `${name} at ${size.width} px: ${page.url()}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= size.width, `${name} is ${width} px wide in a window of ${size.width} px`);
  }
  await page.setViewportSize(wide);
  assert.equal(await page.locator("h1").count(), 1, `${name} has one h1`);
  assert.match(await page.title(), /\S/, `${name} has a title`);
  assert.deepEqual(page.scriptErrors, [], `${name} runs without an error`);
}

/** A picture for the README, made anew when NPQ_PICTURES asks for it. */
export async function portray(page, name) {
  if (!process.env.NPQ_PICTURES) return;
  const folder = fileURLToPath(new URL("../../docs/pictures/", import.meta.url));
  mkdirSync(folder, { recursive: true });
  await settle(page);
  await page.setViewportSize({ width: 1000, height: 720 });
  await page.screenshot({ path: `${folder}${name}.png` });
  await page.setViewportSize(wide);
}

async function settle(page) {
  await page.waitForLoadState("networkidle");
  await page.locator("h1").first().waitFor();
}
