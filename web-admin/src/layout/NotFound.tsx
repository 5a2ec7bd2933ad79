import { Page } from "./Page.tsx";
import { SERVICE } from "./service.ts";

/** For an address that leads nowhere, and for a record that does not exist. */
export function NotFound() {
  return (
    <Page title="Page not found" width="two-thirds">
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">Check that the web address is complete and spelt correctly.</p>
      <p className="govuk-body">
        The record may never have existed, or its ID may have been copied with a character missing.{" "}
        <a className="govuk-link" href="/admin">
          Go to the start of {SERVICE}
        </a>
        .
      </p>
    </Page>
  );
}
