import { PageContent } from "./Layout.tsx";
import type { ErrorPageProps } from "./NotFoundPage.tsx";
import { useTitle } from "./title.ts";

export interface ServiceUnavailablePageProps extends ErrorPageProps {
  /** What happens to what was entered, in the service's words. */
  whatIsKept?: string | undefined;
}

/** The service cannot be reached: no network, or the server is down. */
export function ServiceUnavailablePage({ service, supportEmail, whatIsKept }: ServiceUnavailablePageProps) {
  useTitle("Sorry, the service is unavailable", { service });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Sorry, the service is unavailable</h1>
      <p className="govuk-body">You will be able to use the service later.</p>
      {whatIsKept && <p className="govuk-body">{whatIsKept}</p>}
      <p className="govuk-body">
        If you need help now, email{" "}
        <a className="govuk-link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
        .
      </p>
    </PageContent>
  );
}
