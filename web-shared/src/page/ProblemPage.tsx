import { PageContent } from "./Layout.tsx";
import type { ErrorPageProps } from "./NotFoundPage.tsx";
import { useTitle } from "./title.ts";

/** Something failed that the person at the screen cannot mend. */
export function ProblemPage({ service, supportEmail }: ErrorPageProps) {
  useTitle("Sorry, there is a problem with the service", { service });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Sorry, there is a problem with the service</h1>
      <p className="govuk-body">Try again in a few minutes.</p>
      <p className="govuk-body">
        If it goes wrong again, email{" "}
        <a className="govuk-link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>{" "}
        and tell us what you were doing.
      </p>
    </PageContent>
  );
}
