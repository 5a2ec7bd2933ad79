import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import type { SignInReason } from "../../../session/sign-in-search.ts";

/** Says why someone stands before the sign-in page (admin.md §1.3). */
export function SignInBanner({ reason }: { reason: SignInReason }) {
  switch (reason) {
    case "unauthorised":
      return (
        <NotificationBanner title="Unauthorised">
          Use your administrator account to sign in
        </NotificationBanner>
      );
    case "forbidden":
      return (
        <NotificationBanner title="Unauthorised">
          <p className="govuk-notification-banner__heading">
            Your account may not open that page. Sign in with one that may, or{" "}
            <a className="govuk-notification-banner__link" href="/admin">
              go back to what you may see
            </a>
            .
          </p>
        </NotificationBanner>
      );
    case "signed-out":
      return <NotificationBanner success>You have signed out</NotificationBanner>;
  }
}
