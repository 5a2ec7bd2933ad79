import { useRouter } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { Landing } from "./answer.ts";

/**
 * Runs one piece of work at a time and then goes to the page that it names; none means to stay. A failure is thrown
 * into the render, so that the route's error page shows it.
 */
export function useLanding() {
  const router = useRouter();
  const running = useRef(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  if (failure !== undefined) throw failure;

  const land = async (work: () => Promise<Landing | undefined>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      const landing = await work();
      if (landing)
        await router.navigate({
          href: landing.href,
          state: { notice: landing.notice, cleared: landing.cleared },
        });
    } catch (error) {
      setFailure(error);
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { isBusy, land };
}
