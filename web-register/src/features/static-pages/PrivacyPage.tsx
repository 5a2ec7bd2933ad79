import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { useSession } from "../session/session.ts";

export function PrivacyPage() {
  const { supportEmail } = useSession();
  useTitle("Privacy notice", { service: SERVICE_NAME });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Privacy notice</h1>
      <p className="govuk-body">
        This notice says what the Department for Education (DfE) does with what you tell us when you register
        for a national professional qualification.
      </p>
      <h2 className="govuk-heading-m">What we hold about you</h2>
      <ul className="govuk-list govuk-list--bullet">
        <li>your name, email address and teacher reference number, which we get when you sign in</li>
        <li>where and how you work, the course and the provider that you choose</li>
        <li>
          whether you qualify for scholarship funding, and what your provider tells us about your course
        </li>
      </ul>
      <h2 className="govuk-heading-m">Why we hold it</h2>
      <p className="govuk-body">
        We need it to register you, to decide about funding, to pay your provider and to record the
        qualification. It is part of our public task.
      </p>
      <h2 className="govuk-heading-m">Who we share it with</h2>
      <p className="govuk-body">
        We share it with the provider that you choose, and with the organisations that audit and evaluate
        these courses. We do not sell it and do not use it for advertising.
      </p>
      <h2 className="govuk-heading-m">How long we keep it</h2>
      <p className="govuk-body">
        A registration that you have started but not sent can be continued for 14 days after your last answer;
        after that it no longer counts. We keep what you sent for as long as the qualification and its funding
        have to be accounted for.
      </p>
      <h2 className="govuk-heading-m">Your rights</h2>
      <p className="govuk-body">
        You can ask to see what we hold, and to have it corrected, restricted or, where the law allows,
        deleted. Email{" "}
        <a className="govuk-link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>
        . You can complain to the{" "}
        <a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </PageContent>
  );
}
