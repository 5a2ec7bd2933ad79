import { Details } from "web-shared/components/Details.tsx";
import { WarningText } from "web-shared/components/WarningText.tsx";
import { unmask } from "../../gql/fragment-masking.ts";
import { StepFieldFragmentDoc, type StepViewFragment } from "../../gql/graphql.ts";
import { stepHref } from "./addresses.ts";
import { FundingPanel, fundingTitle } from "./FundingPanel.tsx";
import { Paragraphs } from "./LinkedText.tsx";
import { StepField } from "./StepField.tsx";

export interface StepContentProps {
  step: StepViewFragment;
  errorOf: (fieldName: string) => string | undefined;
}

/** Everything of a step above its button. */
export function StepContent({ step, errorOf }: StepContentProps) {
  const { panel, title, mode, intro, details, warning } = step;
  const fields = unmask(StepFieldFragmentDoc, step.fields);
  return (
    <>
      {panel ? (
        <FundingPanel panel={panel} title={title} mode={mode} />
      ) : (
        hasOwnHeading(step) && <h1 className="govuk-heading-l">{title}</h1>
      )}
      <Paragraphs texts={intro} />
      {fields.map((field) => (
        <StepField
          key={field.name}
          field={field}
          error={errorOf(field.name)}
          rank={rankOf(field.label, step)}
        />
      ))}
      {details.map(({ summary, body }) => (
        <Details key={summary} summary={summary}>
          <Paragraphs texts={body} />
        </Details>
      ))}
      {warning && <WarningText>{warning}</WarningText>}
      <StepLinks links={step.links} mode={mode} />
    </>
  );
}

/** What the page is called: the heading, which on a single-question page is the question. */
export function headingOf(step: StepViewFragment): string {
  if (step.panel) return fundingTitle(step.title, step.panel);
  const [question] = unmask(StepFieldFragmentDoc, step.fields);
  return hasOwnHeading(step) || !question ? step.title : question.label;
}

/** A question without an introduction is its own heading (registration.md §6.8). */
function hasOwnHeading({ fields, intro }: StepViewFragment): boolean {
  return intro.length > 0 || fields.length !== 1;
}

function rankOf(label: string, step: StepViewFragment) {
  if (!hasOwnHeading(step)) return "h1";
  return label === step.title ? "hidden" : "h2";
}

function StepLinks({ links, mode }: Pick<StepViewFragment, "links" | "mode">) {
  if (links.length === 0) return null;
  return (
    <ul className="govuk-list">
      {links.map(({ text, href, changeSlug }) => (
        <li key={text}>
          <a className="govuk-link" href={href ?? stepHref({ slug: changeSlug ?? "", mode })}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}
