import { useRouteContext, useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ServiceUnavailableError } from "web-shared/graphql-request.ts";
import { navigateWhenReady } from "../../navigate-when-ready.ts";
import { isStep } from "./addresses.ts";
import type { Landing } from "./answer.ts";

/** Said above a form that could not be sent; what was entered is still in it. */
const UNREACHABLE = [{ message: "We could not reach the service. Check your connection, then try again" }];
const NO_TROUBLE: typeof UNREACHABLE = [];

/**
 * Runs one piece of work at a time and then goes to the page that it names; none means to stay. Without a connection
 * the page stays too, with `trouble` to show. Any other failure is thrown into the render, for the route's error page.
 */
export function useLanding() {
  const router = useRouter();
  const { sessions } = useRouteContext({ from: "__root__" });
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState(NO_TROUBLE);
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  const land = async (work: () => Promise<Landing | undefined>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setTrouble(NO_TROUBLE);
    try {
      const landing = await work();
      if (!landing) return;
      const { href, notice, cleared } = landing;
      // Signed out, closed, or registered once more: the next page needs the session as it is now.
      if (!isStep(href)) sessions.refresh();
      await navigateWhenReady(router, href, { notice, cleared });
    } catch (error) {
      if (error instanceof ServiceUnavailableError) setTrouble([...UNREACHABLE]);
      else setFailure(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { isBusy, trouble, land };
}
