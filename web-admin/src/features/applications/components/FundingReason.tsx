import { Details } from "web-shared/components/Details.tsx";
import { RulesTried } from "../../../funding/RulesTried.tsx";
import { FundingReasonFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";

/** Why the application is funded or not, in words, with the rules that were tried for those who doubt it. */
export function FundingReason(props: { application: FragmentType<typeof FundingReasonFragmentDoc> }) {
  const { fundingReason, ...application } = unmask(FundingReasonFragmentDoc, props.application);
  // The stored flag ignores what happened since; providers are told of it (registration.md §4.7).
  const toldOtherwise = application.eligibleForFunding && !application.eligibleForDfeFunding;
  return (
    <>
      <p className="govuk-body">{fundingReason?.summary ?? "No reason was recorded."}</p>
      {toldOtherwise && application.previouslyFunded && (
        <p className="govuk-body">
          Providers are told that this application is not eligible, because the person has already had funding
          for this course.
        </p>
      )}
      {fundingReason && fundingReason.rules.length > 0 && (
        <Details
          className="govuk-!-margin-bottom-0"
          summary={fundingReason.decidedBy ? `Rules tried, up to ${fundingReason.decidedBy}` : "Rules tried"}
        >
          <RulesTried rules={fundingReason.rules} />
        </Details>
      )}
    </>
  );
}
