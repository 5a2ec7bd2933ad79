import type { ReactNode } from "react";
import type { SummaryListRow } from "web-shared/components/SummaryList.tsx";
import { humanise } from "web-shared/formatting/words.ts";
import type { RegistrationDetailFragment } from "../../gql/graphql.ts";
import { StatusTag } from "./StatusTag.tsx";
import { COURSE_OUTCOME, FUNDING_OUTCOME, PROVIDER_STATUS } from "./status-words.ts";

const QUALIFICATIONS = "https://www.gov.uk/guidance/access-your-teaching-qualifications";

/** The rows of the card "Course details". */
export function courseRows(registration: RegistrationDetailFragment): SummaryListRow[] {
  const { course, provider, providerStatus, cohortDescription, outcome, canChange } = registration;
  const href = canChange ? "/registration/change-your-course-or-provider" : "/registration_closed/change";
  const change = (what: string) => [{ text: "Change", href, visuallyHiddenText: what }];
  const rows: SummaryListRow[] = [
    { key: "Course", value: course.label, actions: change("course") },
    { key: "Provider", value: provider.name, actions: change("provider") },
    { key: "Provider application", value: providerApplication(providerStatus, provider.name) },
  ];
  if (providerStatus === "APPLY_WITH_PROVIDER" && cohortDescription) {
    rows.push({ key: "Course start", value: cohortDescription });
  }
  if (outcome) rows.push({ key: "Course outcome", value: courseOutcome(outcome) });
  return rows;
}

/** The rows of the card "Funding details". */
export function fundingRows({ course, funding }: RegistrationDetailFragment): SummaryListRow[] {
  const rows: SummaryListRow[] = [
    {
      key: "Scholarship funding",
      value: (
        <>
          <StatusTag words={FUNDING_OUTCOME[funding.outcome]} />
          {funding.text.map((text) => (
            <p key={text} className="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
              {text}
            </p>
          ))}
        </>
      ),
    },
  ];
  if (funding.targetedSupport) rows.push({ key: "Targeted support funding", value: "Eligible" });
  if (funding.outcome === "NOT_ELIGIBLE" && funding.fundingChoice) {
    rows.push({ key: "Course funding", value: fundingChoice(course.identifier, funding.fundingChoice) });
  }
  return rows;
}

function providerApplication(
  status: RegistrationDetailFragment["providerStatus"],
  provider: string,
): ReactNode {
  const tag = <StatusTag words={PROVIDER_STATUS[status]} />;
  if (status !== "APPLY_WITH_PROVIDER") return tag;
  return (
    <>
      {tag}
      <p className="govuk-body govuk-!-margin-top-2">
        You need to apply with {provider} as well. They will email you about it, and check:
      </p>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-0">
        <li>who you are and where you work</li>
        <li>that the course suits you</li>
        <li>that you qualify for funding, if you asked for it</li>
        <li>that your workplace supports you</li>
      </ul>
    </>
  );
}

function courseOutcome(outcome: NonNullable<RegistrationDetailFragment["outcome"]>): ReactNode {
  return (
    <>
      <StatusTag words={COURSE_OUTCOME[outcome]} />
      <p className="govuk-body govuk-!-margin-top-2 govuk-!-margin-bottom-0">
        {outcome === "PASSED" ? (
          <a className="govuk-link" href={QUALIFICATIONS}>
            Access your teaching qualifications
          </a>
        ) : (
          "Contact your provider if you have a question about this outcome or want to appeal."
        )}
      </p>
    </>
  );
}

/** Stored values of registration.md §1.3; anything that is not one of them reads as it is. */
const CHOICES: Partial<Record<string, string>> = {
  school: "My workplace is paying",
  trust: "My trust is paying",
  self: "I am paying",
  another: "It is paid for another way",
};

function fundingChoice(course: string, choice: string): ReactNode {
  const words = CHOICES[choice] ?? humanise(choice);
  if (course === "npq-early-headship-coaching-offer") return words;
  return `${words}. Check the cost with your provider`;
}
