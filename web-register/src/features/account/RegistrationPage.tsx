import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import { SummaryCard } from "web-shared/components/SummaryList.tsx";
import { formatShortDate } from "web-shared/formatting/dates.ts";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import { RegistrationDetailFragmentDoc } from "../../gql/graphql.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { RegisterAnother } from "./AccountPage.tsx";
import { courseRows, fundingRows } from "./detail-rows.tsx";
import type { LoadedRegistration } from "./load-account.ts";

export interface RegistrationPageProps {
  loaded: LoadedRegistration;
  /** It has just been sent. */
  isNew: boolean;
}

/** registration.md §6.4. */
export function RegistrationPage({ loaded, isNew }: RegistrationPageProps) {
  const registration = unmask(RegistrationDetailFragmentDoc, loaded.registration);
  const heading = loaded.hasOthers
    ? `Your ${registration.course.titleForm} registration`
    : "Your NPQ registration";
  useTitle(heading, { service: SERVICE_NAME });
  return (
    <PageContent backHref={loaded.hasOthers ? "/account" : undefined}>
      {isNew && (
        <NotificationBanner success>
          <h3 className="govuk-notification-banner__heading">Registration sent</h3>
          <p className="govuk-body">Check the details below, and see how to apply with your provider.</p>
        </NotificationBanner>
      )}
      <span className="govuk-caption-l">Submitted {formatShortDate(registration.submittedAt)}</span>
      <h1 className="govuk-heading-l">{heading}</h1>
      <p className="govuk-body">
        Application ID: <span className="npq-breakable">{registration.id}</span>
      </p>
      <SummaryCard title="Course details" rows={courseRows(registration)} />
      <SummaryCard title="Funding details" rows={fundingRows(registration)} />
      <SummaryCard
        title="Work details"
        rows={registration.work.map(({ label, value }) => ({ key: label, value }))}
      />
      <RegisterAnother />
    </PageContent>
  );
}
