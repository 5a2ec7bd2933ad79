// Journeys through the whole service in a browser. One process and one service for all of them.

import { after, before, test } from "node:test";
import { launchBrowser } from "./browser.js";
import { everyConsolePage } from "./every-console-page.js";
import { everyRegisterPage } from "./every-register-page.js";
import { oneRegistration } from "./one-registration.js";
import { powerCut } from "./power-cut.js";
import { startService } from "./service.js";
import { twoWindows } from "./two-windows.js";

/** @type {{ service: Awaited<ReturnType<typeof startService>>, browser: import("playwright-core").Browser }} */
const house = {};

before(async () => {
  house.service = await startService();
  house.browser = await launchBrowser();
});

after(async () => {
  await house.browser?.close();
  await house.service?.stop();
});

const journeys = [oneRegistration, twoWindows, powerCut, everyRegisterPage, everyConsolePage];
for (const journey of journeys) test(journey.title, { timeout: 300_000 }, () => journey.walk(house));
