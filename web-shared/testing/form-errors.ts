/** Message by the id of the control that the error summary should lead to. */
export type ExpectedErrors = Record<string, string>;

interface Verdict {
  pass: boolean;
  message: () => string;
}

/**
 * Checks everything that an error on a page is made of: the summary's link, the message beside the control, and the
 * control's (or its group's) description.
 */
export function toHaveFormErrors(page: Element, expected: ExpectedErrors): Verdict {
  const wrongs = [
    ...Object.entries(expected).flatMap(([id, message]) => missingParts(page, id, message)),
    ...unexpectedLinks(page, expected),
  ];
  return {
    pass: wrongs.length === 0,
    message: () => (wrongs.length ? wrongs.join("\n") : "The page shows exactly these errors."),
  };
}

function missingParts(page: Element, id: string, message: string): string[] {
  const wrongs: string[] = [];
  const link = summaryLinks(page).find((candidate) => candidate.getAttribute("href") === `#${id}`);
  if (!link) wrongs.push(`The summary has no link to #${id}.`);
  else if (link.textContent !== message)
    wrongs.push(`The summary says "${link.textContent}", not "${message}".`);

  const control = page.querySelector(`[id="${id}"]`);
  if (!control) return [...wrongs, `There is no control #${id}.`];
  const inline = descriptions(page, control).find((element) =>
    element.classList.contains("govuk-error-message"),
  );
  if (!inline) wrongs.push(`Neither #${id} nor its group is described by an error message.`);
  else if (inline.textContent !== `Error: ${message}`) {
    wrongs.push(`The message at #${id} says "${inline.textContent}", not "Error: ${message}".`);
  }
  if (!control.closest(".govuk-form-group--error"))
    wrongs.push(`The group of #${id} is not marked as wrong.`);
  return wrongs;
}

function unexpectedLinks(page: Element, expected: ExpectedErrors): string[] {
  return summaryLinks(page)
    .map((link) => link.getAttribute("href")?.slice(1) ?? "")
    .filter((id) => !(id in expected))
    .map((id) => `The summary has an unexpected link to #${id}.`);
}

function summaryLinks(page: Element): Element[] {
  return [...page.querySelectorAll('.govuk-error-summary [role="alert"] a')];
}

/** The elements that describe a control: named by itself, or by a group around it. */
function descriptions(page: Element, control: Element): Element[] {
  const described = [control, ...[control.closest("fieldset")].filter((group) => group !== null)];
  return described
    .flatMap((element) => element.getAttribute("aria-describedby")?.split(" ") ?? [])
    .map((id) => page.querySelector(`[id="${id}"]`))
    .filter((element) => element !== null);
}
