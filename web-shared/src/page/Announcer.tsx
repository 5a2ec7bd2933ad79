import { useSyncExternalStore } from "react";

let announcement = "";
const listeners = new Set<() => void>();

/** Has a screen reader say something, politely: the new page's name, the number of results. */
export function announce(text: string) {
  announcement = text;
  for (const listener of listeners) listener();
}

/** The live region in which announcements are spoken; once per document. */
export function Announcer() {
  const text = useSyncExternalStore(subscribe, () => announcement);
  return (
    <div className="govuk-visually-hidden" aria-live="polite" aria-atomic="true" data-testid="announcer">
      {text}
    </div>
  );
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
