import { SummaryCard } from "web-shared/components/SummaryList.tsx";
import { humanise } from "web-shared/formatting/words.ts";
import { FundingCardFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { NOTHING, yesOrNo } from "../row-values.ts";
import { FundingReason } from "./FundingReason.tsx";

/** Whether the place is paid for, why, and in which cohort. */
export function FundingCard(props: { application: FragmentType<typeof FundingCardFragmentDoc> }) {
  const application = unmask(FundingCardFragmentDoc, props.application);
  return (
    <SummaryCard
      title="Funding eligibility"
      rows={[
        { key: "Eligible for funding", value: yesOrNo(application.eligibleForFunding) },
        { key: "Funded place", value: yesOrNo(application.fundedPlace) },
        {
          key: "Status code",
          value: <span className="npq-break">{application.fundingStatusCode ?? NOTHING}</span>,
        },
        { key: "Reason", value: <FundingReason application={application} /> },
        { key: "Schedule cohort", value: application.cohort.name },
        { key: "Schedule identifier", value: application.schedule?.identifier ?? NOTHING },
        { key: "Funding choice", value: humanise(application.fundingChoice ?? "") },
        { key: "Notes", value: <span className="npq-note">{application.notes || "No notes"}</span> },
      ]}
    />
  );
}
