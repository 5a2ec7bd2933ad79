import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { StartRegistrationButton } from "../journey/StartRegistrationButton.tsx";

/** Nothing is edited in place: whoever has not started registers anew (registration.md §6.4). */
export function ChangeCoursePage({ isOpen }: { isOpen: boolean }) {
  useTitle("Change your course or provider", { service: SERVICE_NAME });
  return (
    <PageContent backHref="/account">
      <h1 className="govuk-heading-l">Change your course or provider</h1>
      <h2 className="govuk-heading-m">If you have started the course</h2>
      <p className="govuk-body">Contact your provider. They can tell you if a change is possible.</p>
      <h2 className="govuk-heading-m">If you have not started the course</h2>
      {isOpen ? (
        <>
          <p className="govuk-body">
            Send a new registration with the course and the provider that you want.
          </p>
          <StartRegistrationButton>Start a new registration</StartRegistrationButton>
        </>
      ) : (
        <p className="govuk-body">Send a new registration once registration is open again.</p>
      )}
    </PageContent>
  );
}
