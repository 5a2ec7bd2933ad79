// The server is killed in the middle of a journey.

import assert from "node:assert/strict";
import { look, openWindow } from "./browser.js";
import { signInAsAnybody, walkTo } from "./teacher.js";

const choices = { course: /^Leading teaching\b/i, provider: "Ambition Institute", school: "Primary School" };

export const powerCut = {
  title: "a journey goes on where it was after the server was killed and started again",
  async walk({ service, browser }) {
    const page = await openWindow(browser);
    await signInAsAnybody(page, service, { name: "Paula Demo-Powercut", email: "paula@demo.example" });
    await walkTo(page, "choose-your-npq", choices);
    await page.getByLabel(choices.course).waitFor();
    await service.cutPower();
    const seen = await walkTo(page, "check-answers", choices);
    assert.ok(!seen.includes("course-start-date"), "nothing has to be answered twice");

    await service.stopApi();
    await page.reload();
    await look(page, "register-unavailable");
    await service.startApi();
    await page.reload();
    await page.getByRole("button", { name: "Submit" }).waitFor();
  },
};
