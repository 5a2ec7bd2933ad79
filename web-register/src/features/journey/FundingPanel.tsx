import { Tag, type TagColour } from "web-shared/components/Tag.tsx";
import { type FragmentType, unmask } from "../../gql/fragment-masking.ts";
import { type FundingOutcome, FundingPanelViewFragmentDoc, type Mode } from "../../gql/graphql.ts";
import { stepHref } from "./addresses.ts";
import { Paragraphs } from "./LinkedText.tsx";

export const FUNDING_COLOURS: Record<FundingOutcome, TagColour> = {
  ELIGIBLE: "green",
  IN_REVIEW: "yellow",
  NOT_ELIGIBLE: "red",
};

export interface FundingPanelProps {
  panel: FragmentType<typeof FundingPanelViewFragmentDoc>;
  title: string;
  mode: Mode;
}

/** Whether the course is likely to be paid for, and why (registration.md §4.8). */
export function FundingPanel({ panel, title, mode }: FundingPanelProps) {
  const { outcome, tag, paragraphs, suggestions } = unmask(FundingPanelViewFragmentDoc, panel);
  return (
    <>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <Tag colour={FUNDING_COLOURS[outcome]}>{tag}</Tag>
      </p>
      <Paragraphs texts={paragraphs} />
      {suggestions.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Courses that you could get funding for</h2>
          <ul className="govuk-list govuk-list--bullet">
            {suggestions.map(({ course, conditional }) => (
              <li key={course.identifier}>
                {course.label}
                {conditional && ` (${conditional})`}
              </li>
            ))}
          </ul>
          <p className="govuk-body">
            <a className="govuk-link" href={stepHref({ slug: "choose-your-npq", mode })}>
              Choose another course
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** The page's title says the result, not only the heading. */
export function fundingTitle(title: string, panel: FragmentType<typeof FundingPanelViewFragmentDoc>): string {
  return `${title} – ${unmask(FundingPanelViewFragmentDoc, panel).tag}`;
}
