import { useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import { readCookie, writeCookie } from "../cookies/browser-cookie.ts";

/** registration.md §6.7: hides the banner for a day. */
const COOKIE = "dismiss_maintenance_banner_until";
const ONE_DAY_IN_SECONDS = 24 * 60 * 60;

export function MaintenanceBanner({ text }: { text: string }) {
  const [dismissed, setDismissed] = useState(() => readCookie(COOKIE) !== undefined);
  if (dismissed) return null;
  const dismiss = () => {
    const until = new Date(Date.now() + ONE_DAY_IN_SECONDS * 1_000);
    writeCookie(COOKIE, until.toISOString(), ONE_DAY_IN_SECONDS);
    setDismissed(true);
  };
  return (
    <div className="govuk-width-container govuk-!-margin-top-4">
      <NotificationBanner>
        <p className="govuk-notification-banner__heading">{text}</p>
        <Button type="button" variant="secondary" className="govuk-!-margin-bottom-0" onClick={dismiss}>
          Dismiss
        </Button>
      </NotificationBanner>
    </div>
  );
}
