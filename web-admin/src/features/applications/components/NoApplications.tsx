interface NoApplicationsProps {
  /** Applications that match, on other pages than this one. */
  total: number;
  firstPage: string;
  /** The same search without the cohort, when an ID was found there only. */
  inAllCohorts: string | undefined;
}

/** Instead of an empty table: what to do next. */
export function NoApplications({ total, firstPage, inAllCohorts }: NoApplicationsProps) {
  if (total > 0) {
    return (
      <p className="govuk-body">
        There is nothing on this page.{" "}
        <a className="govuk-link" href={firstPage}>
          Go to the first page
        </a>
        .
      </p>
    );
  }
  if (inAllCohorts) {
    return (
      <div className="govuk-inset-text">
        Nothing matches in this year of application, but the ID belongs to an application of another year.{" "}
        <a className="govuk-link" href={inAllCohorts}>
          Search all cohorts
        </a>
        .
      </div>
    );
  }
  return <p className="govuk-body">Nothing matches. Check the spelling, or take away a filter.</p>;
}
