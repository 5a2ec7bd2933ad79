import { SummaryCard } from "web-shared/components/SummaryList.tsx";
import { humanise } from "web-shared/formatting/words.ts";
import { WorkplaceCardFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { NOTHING, yesOrNo } from "../row-values.ts";

/** Where the applicant works. */
export function WorkplaceCard(props: { application: FragmentType<typeof WorkplaceCardFragmentDoc> }) {
  const application = unmask(WorkplaceCardFragmentDoc, props.application);
  const { employmentType, headteacherStatus } = application;
  const urn = application.childcareProvider?.urn ?? application.school?.urn ?? "";
  return (
    <SummaryCard
      title="Workplace"
      rows={[
        { key: "Name", value: application.employerDisplayName },
        { key: "UK Provider Reference Number (UKPRN)", value: application.ukprn ?? "" },
        { key: "Unique reference number (URN)", value: urn },
        { key: "Headteacher status", value: humanise(headteacherStatus ?? "") },
        { key: "Employment type", value: employmentType ? humanise(employmentType) : NOTHING },
        { key: "ITT Lead mentor", value: yesOrNo(application.leadMentor) },
        { key: "ITT provider", value: application.ittProviderName ?? "N/A" },
        { key: "Country", value: application.country ?? NOTHING },
      ]}
    />
  );
}
