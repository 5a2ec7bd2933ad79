import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";

/** Registration closed between two answers (registration.md §1.10). */
export function ClosedMidJourneyPage() {
  useTitle("Registration has closed", { service: SERVICE_NAME });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Registration has closed</h1>
      <p className="govuk-body">You cannot finish your registration at the moment.</p>
      <p className="govuk-body">
        We keep your answers for 14 days. If registration opens again in that time, you can go on where you
        stopped.
      </p>
    </PageContent>
  );
}
