import { SummaryCard } from "web-shared/components/SummaryList.tsx";
import { formatShortDate } from "web-shared/formatting/dates.ts";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { type FragmentType, unmask } from "../../gql/fragment-masking.ts";
import { type MyRegistrationsQuery, RegistrationCardFragmentDoc } from "../../gql/graphql.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { StartRegistrationButton } from "../journey/StartRegistrationButton.tsx";
import { useSession } from "../session/session.ts";
import { registrationHref } from "./load-account.ts";
import { StatusTag } from "./StatusTag.tsx";
import { COURSE_OUTCOME, PROVIDER_STATUS } from "./status-words.ts";

/** registration.md §6.4. */
export function AccountPage({ registrations }: { registrations: MyRegistrationsQuery["myRegistrations"] }) {
  const { registrationOpen } = useSession();
  const active = unmask(RegistrationCardFragmentDoc, registrations.active);
  const expired = unmask(RegistrationCardFragmentDoc, registrations.expired);
  const number = active.length + expired.length;
  const heading =
    { 0: "You have not registered yet", 1: "Your NPQ registration" }[number] ?? "Your NPQ registrations";
  useTitle(heading, { service: SERVICE_NAME });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">{heading}</h1>
      {registrations.active.map((card, index) => (
        <RegistrationCard key={active[index]?.id} card={card} hasDetails />
      ))}
      {expired.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Expired registrations</h2>
          <p className="govuk-body">
            {registrationOpen
              ? "Your provider did not accept these in time. Register again if you still want to take the course."
              : "Your provider did not accept these in time. You can register again when registration opens."}
          </p>
          {registrations.expired.map((card, index) => (
            <RegistrationCard key={expired[index]?.id} card={card} />
          ))}
        </>
      )}
      <RegisterAnother isFirst={number === 0} />
    </PageContent>
  );
}

function RegistrationCard(props: {
  card: FragmentType<typeof RegistrationCardFragmentDoc>;
  hasDetails?: boolean;
}) {
  const { id, course, provider, submittedAt, providerStatus, outcome } = unmask(
    RegistrationCardFragmentDoc,
    props.card,
  );
  return (
    <SummaryCard
      title={course.titleForm}
      actions={props.hasDetails ? [{ text: "View details", href: registrationHref(id) }] : []}
      rows={[
        { key: "Provider", value: provider.name },
        { key: "Registration submitted", value: formatShortDate(submittedAt) },
        { key: "Provider application", value: <StatusTag words={PROVIDER_STATUS[providerStatus]} /> },
        ...(outcome ? [{ key: "Course outcome", value: <StatusTag words={COURSE_OUTCOME[outcome]} /> }] : []),
      ]}
    />
  );
}

/** The way to a further registration, at the foot of the account pages. */
export function RegisterAnother({ isFirst = false }: { isFirst?: boolean }) {
  const { registrationOpen, supportEmail } = useSession();
  return (
    <>
      {registrationOpen ? (
        <StartRegistrationButton>
          {isFirst ? "Register for an NPQ" : "Register for another NPQ"}
        </StartRegistrationButton>
      ) : (
        <p className="govuk-body">Registration for new courses is closed at the moment.</p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={`mailto:${supportEmail}?subject=Feedback about NPQ registration`}>
          What did you think of this service?
        </a>{" "}
        Tell us by email.
      </p>
    </>
  );
}
