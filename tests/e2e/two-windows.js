// Two windows of one teacher submit the same draft at the same moment.

import assert from "node:assert/strict";
import { openWindow } from "./browser.js";
import { signInAsAnybody, walkTo } from "./teacher.js";

const provider = "Ambition Institute";
const somebody = { name: "Tilda Demo-Twice", email: "tilda@demo.example", trn: "1000101" };

export const twoWindows = {
  title: "two windows that submit one draft at once make one application",
  async walk({ service, browser }) {
    const first = await openWindow(browser);
    await signInAsAnybody(first, service, somebody);
    await walkTo(first, "check-answers", {
      course: /^Leading teaching\b/i,
      provider,
      school: "Primary School",
    });
    const second = await openWindow(browser);
    await signInAsAnybody(second, service, somebody);
    await second.goto(`${service.register}/registration/check-answers`);

    const buttons = [first, second].map((page) => page.getByRole("button", { name: "Submit" }));
    await Promise.all(buttons.map((button) => button.waitFor()));
    await Promise.all(buttons.map((button) => button.click()));
    for (const page of [first, second])
      await page.waitForURL((url) => !url.pathname.endsWith("/check-answers"), { timeout: 20_000 });

    const [one, other] = [first, second].map((page) => new URL(page.url()).pathname);
    assert.match(one, /^\/accounts\/user_registrations\/[0-9a-f-]{36}$/);
    assert.equal(other, one, "both windows end on the one registration");

    await first.goto(`${service.register}/account`);
    await first.locator("h1").waitFor();
    const registrations = await first.evaluate(async () => {
      const answer = await fetch("/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ myRegistrations { active { id } expired { id } } }" }),
      });
      return (await answer.json()).data.myRegistrations;
    });
    assert.equal(registrations.active.length + registrations.expired.length, 1);
  },
};
