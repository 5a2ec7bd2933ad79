import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { useSession } from "../session/session.ts";
import { SignInFailure } from "../sign-in/SignInFailure.tsx";
import { SignInForm } from "../sign-in/SignInForm.tsx";

/** The start page while registration is closed (registration.md §5.6). */
export function RegistrationClosedPage() {
  const { viewer } = useSession();
  useTitle("Registration is closed for now", { service: SERVICE_NAME });
  return (
    <PageContent>
      <SignInFailure />
      <h1 className="govuk-heading-l">Registration is closed for now</h1>
      <p className="govuk-body">
        You cannot register for an NPQ at the moment. Registration opens again before the next courses start.
      </p>
      <h2 className="govuk-heading-m">Already registered?</h2>
      <p className="govuk-body">{viewer ? "You can still:" : "Sign in to:"}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>see the details of your registration</li>
        <li>see the outcome of your course</li>
      </ul>
      {viewer ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/account">
            Go to your NPQ account
          </a>
        </p>
      ) : (
        <SignInForm text="Sign in" variant="secondary" />
      )}
    </PageContent>
  );
}
