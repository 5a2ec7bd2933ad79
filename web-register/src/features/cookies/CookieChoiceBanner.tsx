import { useState } from "react";
import { Button } from "web-shared/components/Button.tsx";
import { CookieBanner } from "web-shared/components/CookieBanner.tsx";
import { type CookieChoice, chooseCookies, useCookieChoice } from "./cookie-choice.ts";

const LABEL = "Cookies on this service";

/** Asks once, then confirms what was chosen until it is hidden. */
export function CookieChoiceBanner() {
  const choice = useCookieChoice();
  const [confirming, confirm] = useState<CookieChoice>();
  const choose = (next: CookieChoice) => {
    chooseCookies(next);
    confirm(next);
  };

  if (confirming) return <Confirmation choice={confirming} onHide={() => confirm(undefined)} />;
  if (choice) return null;
  return (
    <CookieBanner
      label={LABEL}
      heading={LABEL}
      actions={
        <>
          <Button type="button" onClick={() => choose("accept")}>
            Accept additional cookies
          </Button>
          <Button type="button" onClick={() => choose("reject")}>
            Reject additional cookies
          </Button>
          <a className="govuk-link" href="/cookies">
            View cookies
          </a>
        </>
      }
    >
      <p className="govuk-body">We use some essential cookies to make this service work.</p>
      <p className="govuk-body">
        With your permission we would also use cookies to learn how people use the service, so that we can
        improve it.
      </p>
    </CookieBanner>
  );
}

function Confirmation({ choice, onHide }: { choice: CookieChoice; onHide: () => void }) {
  return (
    <CookieBanner
      label={LABEL}
      role="alert"
      actions={
        <Button type="button" onClick={onHide}>
          Hide cookie message
        </Button>
      }
    >
      <p className="govuk-body">
        You have {choice === "accept" ? "accepted" : "rejected"} additional cookies. You can{" "}
        <a className="govuk-link" href="/cookies">
          change your cookie settings
        </a>{" "}
        at any time.
      </p>
    </CookieBanner>
  );
}
