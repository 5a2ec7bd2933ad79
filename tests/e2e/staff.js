// What a member of staff does in the browser.

/** Signs in with the code that the mail brought to the outbox. */
export async function signInAsStaff(page, service, email) {
  await page.goto(`${service.admin}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Send me a code" }).click();
  // Before that page, the newest mail may be that of an earlier sign-in.
  await page.waitForURL(`${service.admin}/session/sign-in-code*`);
  await page.getByLabel("Code").fill(await codeFor(service, email));
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`${service.admin}/admin/**`);
}

/** The newest code that was sent to an address. */
export async function codeFor(service, email) {
  for (let tries = 0; tries < 50; tries++) {
    const outbox = await (await fetch(`${service.api}/outbox`)).text();
    const mail = outbox.slice(Math.max(outbox.indexOf(email), 0));
    const [code] = /\b[0-9A-HJKMNP-TV-Z]{8}\b/.exec(mail) ?? [];
    if (outbox.includes(email) && code) return code;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no code was sent to ${email}`);
}
