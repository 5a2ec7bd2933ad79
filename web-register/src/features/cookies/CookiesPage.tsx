import { type FormEvent, useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { ErrorSummary } from "web-shared/components/ErrorSummary.tsx";
import { NotificationBanner } from "web-shared/components/NotificationBanner.tsx";
import { Radios } from "web-shared/components/Radios.tsx";
import { SummaryList } from "web-shared/components/SummaryList.tsx";
import { PageContent } from "web-shared/page/Layout.tsx";
import { useTitle } from "web-shared/page/title.ts";
import { SERVICE_NAME } from "../../service-identity.ts";
import { chooseCookies, cookieChoice } from "./cookie-choice.ts";

const REQUIRED = "Tell us if you accept additional cookies";

export function CookiesPage() {
  const [error, setError] = useState<{ message: string; href: string }[]>([]);
  const [saved, setSaved] = useState(0);
  useTitle("Cookies", { service: SERVICE_NAME, hasError: error.length > 0 });

  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const choice = new FormData(event.currentTarget).get("consent");
    if (choice !== "accept" && choice !== "reject") {
      setError([{ message: REQUIRED, href: "#consent" }]);
      return;
    }
    setError([]);
    chooseCookies(choice);
    setSaved(saved + 1);
  };

  return (
    <PageContent>
      {error.length > 0 && <ErrorSummary errors={error} />}
      {saved > 0 && (
        <NotificationBanner key={saved} success>
          Your cookie settings are saved
        </NotificationBanner>
      )}
      <h1 className="govuk-heading-l">Cookies</h1>
      <p className="govuk-body">
        Cookies are small files that a website keeps on your phone, tablet or computer. {SERVICE_NAME} uses
        them to make the service work.
      </p>
      <h2 className="govuk-heading-m">Essential cookies</h2>
      <p className="govuk-body">We always set these: without them you could not sign in or stay signed in.</p>
      <SummaryList
        rows={ESSENTIAL_COOKIES.map(({ name, purpose, life }) => ({
          id: name,
          key: <span className="npq-breakable">{name}</span>,
          value: `${purpose}. Stays for ${life}`,
        }))}
      />
      <h2 className="govuk-heading-m">Additional cookies</h2>
      <p className="govuk-body">
        With your permission we may use cookies to learn how people use this service. We set none today, and
        will not set any unless you have accepted them.
      </p>
      <form onSubmit={save} noValidate>
        <Radios
          name="consent"
          legend={{ text: "Do you accept additional cookies?", className: "govuk-fieldset__legend--s" }}
          error={error[0]?.message}
          defaultValue={cookieChoice()}
          items={[
            { value: "accept", text: "Yes" },
            { value: "reject", text: "No" },
          ]}
        />
        <Button>Save cookie settings</Button>
      </form>
    </PageContent>
  );
}

const ESSENTIAL_COOKIES = [
  {
    name: "_npq_registration_session",
    purpose: "Keeps you signed in",
    life: "14 days after your last visit",
  },
  { name: "_npq_sign_in", purpose: "Leads you back to the right page while you sign in", life: "15 minutes" },
  { name: "consented-to-cookies", purpose: "Remembers your choice about cookies", life: "1 year" },
  {
    name: "dismiss_maintenance_banner_until",
    purpose: "Remembers that you hid a message about maintenance",
    life: "1 day",
  },
];
