import type { MouseEvent } from "react";

export interface SkipLinkProps {
  /** Where the page's own content starts. */
  href?: string | undefined;
  text?: string | undefined;
}

export function SkipLink({ href = "#main-content", text = "Skip to main content" }: SkipLinkProps) {
  return (
    <a href={href} className="govuk-skip-link" data-module="govuk-skip-link" onClick={moveFocus}>
      {text}
    </a>
  );
}

function moveFocus(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.getElementById(event.currentTarget.hash.slice(1));
  if (!target) return;
  event.preventDefault();
  target.setAttribute("tabindex", "-1");
  target.focus();
  target.scrollIntoView?.();
}
