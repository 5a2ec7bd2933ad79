import { Button } from "web-shared/components/Button.tsx";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";

/** Asks first, since signing out here also signs out of GOV.UK One Login. */
export function SignOutPage() {
  useTitle("Are you sure you want to sign out?", { service: SERVICE_NAME });
  const stay = () => {
    if (window.history.length > 1) window.history.back();
    else window.location.assign("/");
  };
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Are you sure you want to sign out?</h1>
      <p className="govuk-body">
        This also signs you out of GOV.UK One Login. We keep a registration that you have started for 14 days.
      </p>
      <form method="post" action="/users/auth/sign-out">
        <div className="govuk-button-group">
          <Button>Sign out</Button>
          <Button type="button" variant="secondary" onClick={stay}>
            Stay signed in
          </Button>
        </div>
      </form>
    </PageContent>
  );
}
