import { PageContent } from "./Layout.tsx";
import { useTitle } from "./title.ts";

export interface ErrorPageProps {
  service: string;
  supportEmail: string;
}

export function NotFoundPage({ service, supportEmail }: ErrorPageProps) {
  useTitle("Page not found", { service });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">If you typed the web address, check that it is correct.</p>
      <p className="govuk-body">If you pasted the web address, check that you copied all of it.</p>
      <p className="govuk-body">
        If the address is correct and the page is still missing, email{" "}
        <a className="govuk-link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
        .
      </p>
    </PageContent>
  );
}
