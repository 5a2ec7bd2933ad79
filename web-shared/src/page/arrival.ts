import { announce } from "./Announcer.tsx";

/**
 * What a full page load does by itself and a single-page one has to imitate: scroll to the top, say the page's
 * name, and move the focus to its heading, unless something more important (an error summary, a success banner)
 * has taken it already.
 */
export function arriveOnPage(root: ParentNode = document) {
  window.scrollTo(0, 0);
  announce(document.title);
  if (hasFocusedNotice()) return;
  const heading = root.querySelector<HTMLElement>("main h1");
  if (!heading) return;
  heading.setAttribute("tabindex", "-1");
  heading.focus({ preventScroll: true });
}

function hasFocusedNotice(): boolean {
  const focused = document.activeElement;
  return Boolean(focused?.closest('.govuk-error-summary, .govuk-notification-banner[role="alert"]'));
}
