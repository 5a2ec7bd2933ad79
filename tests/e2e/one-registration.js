// One registration goes all the way: teacher, lead provider, staff, analyst.

import assert from "node:assert/strict";
import { look, openWindow, portray } from "./browser.js";
import { signInAsStaff } from "./staff.js";
import { leavePage, signInAsPersona, walkTo } from "./teacher.js";

const provider = "Ambition Institute";
const course = /^Leading teaching\b/i;

/** What each outcome page says of scholarship funding. */
const outcomes = {
  "possible-funding": { tag: "Eligible", text: /You qualify for scholarship funding/ },
  "ineligible-for-funding": { tag: "Not eligible", text: /You can still register/ },
};

async function seesTheOutcome(page, { tag, text }) {
  const main = page.getByRole("main");
  await main.getByText(tag, { exact: true }).waitFor();
  await main.getByText(text).first().waitFor();
}

export const oneRegistration = {
  title: "one registration travels from the teacher to the analyst",
  async walk({ service, browser }) {
    const analyst = await service.npq("staff", "token", "--email", "analyst@demo.example");
    const before = await countOfAll(service, analyst);

    const teacher = await openWindow(browser);
    // Whoever has answered it is not asked about cookies again.
    await teacher
      .context()
      .addCookies([{ name: "consented-to-cookies", value: "reject", url: service.register }]);
    await teacher.goto(service.register);
    await portray(teacher, "register");
    await signInAsPersona(teacher, service, "Nia Demo-New");
    const seen = await walkTo(
      teacher,
      "check-answers",
      { course, provider, school: "Primary School" },
      async (slug) => {
        await look(teacher, `journey-${slug}`);
        if (slug in outcomes) await seesTheOutcome(teacher, outcomes[slug]);
      },
    );
    assert.equal(seen.filter((slug) => slug in outcomes).length, 1, `one outcome: ${seen.join(", ")}`);
    await leavePage(teacher, () => teacher.getByRole("button", { name: "Submit" }).click());
    await teacher.waitForURL(/\/accounts\/user_registrations\//);
    await look(teacher, "register-confirmation");
    const id = new URL(teacher.url()).pathname.split("/").at(-1);
    assert.equal(await countOfAll(service, analyst), before + 1, "the analyst's count moved by one");

    await accept(service, id);

    const staff = await openWindow(browser);
    await signInAsStaff(staff, service, "admin@demo.example");
    await portray(staff, "admin");
    await staff.getByLabel(/^Search by name/).fill(id);
    await staff.getByRole("button", { name: "Search" }).click();
    await staff
      .getByRole("link", { name: /Nia Demo-New|View|Details/ })
      .first()
      .click();
    await staff.waitForURL(new RegExp(id));
    for (const fact of ["Nia Demo-New", provider, "npq-leading-teaching", "Accepted", id])
      await staff.getByRole("main").getByText(fact).first().waitFor();
    await look(staff, "admin-application-of-nia");
    await staff.goto(`${service.admin}/admin/applications/${id}/history`);
    const accepted = staff.locator("main li, main .moj-timeline__item, main article").filter({
      hasText: /approval status changed to accepted/i,
    });
    await accepted.first().waitFor();
    assert.match(await accepted.first().textContent(), new RegExp(`By ${provider}`, "i"));
    await look(staff, "admin-history-of-nia");
  },
};

async function countOfAll(service, token) {
  const answer = await fetch(`${service.api}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: "{ analytics { applications(by: [COHORT]) { count } } }" }),
  });
  const { data, errors } = await answer.json();
  assert.equal(errors, undefined);
  return data.analytics.applications.reduce((sum, bucket) => sum + (bucket.count ?? 0), 0);
}

async function accept(service, id) {
  const token = await service.npq("token", "issue", "--lead-provider", provider);
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const since = encodeURIComponent(new Date(Date.now() - 3_600_000).toISOString());
  const list = await fetch(
    `${service.api}/api/v3/npq-applications?filter[updated_since]=${since}&page[per_page]=3000`,
    {
      headers,
    },
  );
  const { data } = await list.json();
  const listed = data.find((application) => application.id === id);
  assert.ok(listed, "the provider's list has the application");
  assert.equal(listed.attributes.status, "pending");
  const accepted = await fetch(`${service.api}/api/v3/npq-applications/${id}/accept`, {
    method: "POST",
    headers,
    body: JSON.stringify({
      data: {
        type: "npq-application-accept",
        attributes: { funded_place: listed.attributes.eligible_for_funding },
      },
    }),
  });
  const answer = await accepted.json();
  assert.equal(accepted.status, 200, JSON.stringify(answer));
  assert.equal(answer.data.attributes.status, "accepted");
}
