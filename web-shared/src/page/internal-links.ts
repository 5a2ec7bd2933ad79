/** Addresses that the server answers itself, so that following them must be a real page load. */
const SERVED_BY_THE_API = /^\/(users\/auth|api|graphql)(\/|$)/;

/**
 * Lets plain links inside the page navigate without a page load. Components can so carry the design system's
 * exact `<a href>`, and links that come from the server need no translation.
 *
 * @returns a function that stops it.
 */
export function followInternalLinks(navigate: (href: string) => void): () => void {
  const follow = (event: MouseEvent) => {
    const href = internalHref(event);
    if (href === undefined) return;
    event.preventDefault();
    navigate(href);
  };
  document.addEventListener("click", follow);
  return () => document.removeEventListener("click", follow);
}

function internalHref(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.hasAttribute("download")) return;
  const url = new URL(link.href, window.location.href);
  if (url.origin !== window.location.origin || SERVED_BY_THE_API.test(url.pathname)) return;
  const staysOnPage = url.pathname === window.location.pathname && url.search === window.location.search;
  if (staysOnPage && url.hash) return;
  return `${url.pathname}${url.search}${url.hash}`;
}
