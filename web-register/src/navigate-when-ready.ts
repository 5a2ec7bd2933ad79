import type { AnyRouter, HistoryState } from "@tanstack/react-router";

/**
 * Goes to an address once its page can be shown, so that address and page change together: nobody acts on the old
 * page under the new address.
 */
export async function navigateWhenReady(router: AnyRouter, href: string, state: HistoryState = {}) {
  const { pathname, searchParams } = new URL(href, "http://here.invalid");
  await router.preloadRoute({ to: pathname, search: Object.fromEntries(searchParams) });
  await router.navigate({ href, state });
}
