import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";

const GUIDANCE =
  "https://www.gov.uk/government/publications/national-professional-qualifications-npqs-reforms/national-professional-qualifications-npqs-reforms";
const FUNDING_GUIDANCE = "https://www.gov.uk/guidance/funding-for-national-professional-qualifications-npqs";

/** The public twin of the journey's dead end of the same name (registration.md §1.5, step 3). */
export function ChooseNpqAndProviderPage() {
  useTitle("Pick a course and provider first", { service: SERVICE_NAME });
  return (
    <PageContent backHref="/">
      <h1 className="govuk-heading-l">Pick a course and provider first</h1>
      <p className="govuk-body">
        Before you register, you need to know which NPQ you want to do and with which provider.
      </p>
      <p className="govuk-body">Read the guidance on:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a className="govuk-link" href={GUIDANCE}>
            the NPQs and who provides them
          </a>
        </li>
        <li>
          <a className="govuk-link" href={FUNDING_GUIDANCE}>
            scholarship funding for NPQs
          </a>
        </li>
      </ul>
      <p className="govuk-body">
        Ask your manager too: your workplace may recommend a provider, or work with one already.
      </p>
    </PageContent>
  );
}
