import { useRouterState } from "@tanstack/react-router";
import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import { useSession } from "../session/session.ts";

/** Said when the API leads back from a sign-in that failed, with `?sign_in=failed` (registration.md §3.1). */
export function SignInFailure() {
  const { supportEmail } = useSession();
  const hasFailed = useRouterState({
    select: ({ location }) => new URLSearchParams(location.searchStr).get("sign_in") === "failed",
  });
  if (!hasFailed) return null;
  return (
    <NotificationBanner>
      <p className="govuk-notification-banner__heading">Sign-in did not work</p>
      <p className="govuk-body">
        Try again in a few minutes or email{" "}
        <a className="govuk-notification-banner__link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
        .
      </p>
    </NotificationBanner>
  );
}
