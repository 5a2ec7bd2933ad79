import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { useSession } from "../session/session.ts";

export function AccessibilityPage() {
  const { supportEmail } = useSession();
  useTitle("Accessibility statement", { service: SERVICE_NAME });
  return (
    <PageContent>
      <h1 className="govuk-heading-l">Accessibility statement</h1>
      <p className="govuk-body">
        This statement is about {SERVICE_NAME}, a service of the Department for Education. We want as many
        people as possible to be able to use it. You should be able to:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>change colours, contrast and fonts in your browser or device</li>
        <li>zoom in up to 400% without text running off the screen</li>
        <li>find your way through the service with a keyboard alone, or with speech recognition</li>
        <li>listen to all of it with a screen reader</li>
      </ul>
      <h2 className="govuk-heading-m">How accessible this service is</h2>
      <p className="govuk-body">
        We build it to the Web Content Accessibility Guidelines version 2.2, level AA, and test its pages
        against them automatically. It has not been audited by an independent expert yet.
      </p>
      <h2 className="govuk-heading-m">If something does not work for you</h2>
      <p className="govuk-body">
        Email{" "}
        <a className="govuk-link npq-breakable" href={`mailto:${supportEmail}`}>
          {supportEmail}
        </a>{" "}
        and say what you need, or what went wrong. We can also register you another way.
      </p>
      <h2 className="govuk-heading-m">If you are not happy with our answer</h2>
      <p className="govuk-body">
        The Equality and Human Rights Commission enforces the accessibility regulations. Contact the{" "}
        <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
          Equality Advisory and Support Service
        </a>
        .
      </p>
    </PageContent>
  );
}
