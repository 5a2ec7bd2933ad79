import { InsetText } from "web-shared/components/InsetText.tsx";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { NoticeBanner } from "../journey/NoticeBanner.tsx";
import { StartRegistrationButton } from "../journey/StartRegistrationButton.tsx";
import { useSession } from "../session/session.ts";
import { SignInFailure } from "../sign-in/SignInFailure.tsx";
import { SignInForm } from "../sign-in/SignInForm.tsx";

/** registration.md §1.11. */
export function StartPage() {
  const { viewer } = useSession();
  useTitle(SERVICE_NAME, { service: SERVICE_NAME });
  return (
    <PageContent>
      <SignInFailure />
      <NoticeBanner />
      <h1 className="govuk-heading-xl">{SERVICE_NAME}</h1>
      <p className="govuk-body">Use this service to:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>check if you could get scholarship funding for a course</li>
        <li>
          register for a national professional qualification (NPQ) or the Early headship coaching offer (EHCO)
        </li>
      </ul>
      <p className="govuk-body">
        We send your registration to the provider that you choose. Your provider then asks you to apply with
        them.
      </p>
      <InsetText>
        Being eligible for funding does not mean that you have a funded place. Your provider must confirm that
        it has a place for you and that the course suits you.
      </InsetText>

      <h2 className="govuk-heading-m">Before you start</h2>
      <p className="govuk-body">Have ready:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>the course and the provider that you have chosen</li>
        <li>the name and address of your workplace</li>
        <li>the Ofsted unique reference number (URN), if you work in early years or childcare</li>
      </ul>
      <p className="govuk-body">
        If you have not chosen yet, find out{" "}
        <a className="govuk-link" href="/choose-an-npq-and-provider">
          how to choose an NPQ and a provider
        </a>
        .
      </p>
      {viewer ? (
        <StartRegistrationButton isStart>Start now</StartRegistrationButton>
      ) : (
        <SignInForm startNow isStart text="Start now" />
      )}

      <h2 className="govuk-heading-m">If you have registered before</h2>
      <p className="govuk-body">See your registrations and what you told us.</p>
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
