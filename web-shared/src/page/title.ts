import { useEffect } from "react";

/**
 * Names the document after the page's `h1` (or question): `{heading} - {service}`, with "Error: " in front while
 * something on the page is wrong, so that a screen reader hears it first.
 */
export function useTitle(heading: string, options: { service: string; hasError?: boolean | undefined }) {
  const { service, hasError = false } = options;
  useEffect(() => {
    document.title = pageTitle(heading, service, hasError);
  }, [heading, service, hasError]);
}

export function pageTitle(heading: string, service: string, hasError: boolean): string {
  const name = heading === service ? service : `${heading} - ${service}`;
  return `${hasError ? "Error: " : ""}${name}`;
}
