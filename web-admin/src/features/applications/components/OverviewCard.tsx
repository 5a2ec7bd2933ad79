import { SummaryCard } from "web-shared/components/SummaryList.tsx";
import { formatShortDateTime } from "web-shared/formatting/dates.ts";
import { humanise } from "web-shared/formatting/words.ts";
import { OverviewCardFragmentDoc } from "../../../gql/graphql.ts";
import { type FragmentType, unmask } from "../../../gql/index.ts";
import { NOTHING } from "../row-values.ts";

/** Who applied for what, with whom, and how far it has come. */
export function OverviewCard(props: { application: FragmentType<typeof OverviewCardFragmentDoc> }) {
  const application = unmask(OverviewCardFragmentDoc, props.application);
  const { user, course, approvalStatus, trainingStatus } = application;
  const training = approvalStatus === "PENDING" || !trainingStatus ? NOTHING : humanise(trainingStatus);
  return (
    <SummaryCard
      title="Overview"
      rows={[
        { key: "Name", value: user.fullName },
        { key: "Application ID", value: application.id },
        { key: "User ID", value: user.id },
        { key: "Course", value: course.name },
        { key: "Course identifier", value: course.identifier },
        { key: "Provider", value: application.leadProvider.name },
        { key: "Provider approval status", value: humanise(approvalStatus) },
        { key: "Training status", value: training },
        { key: "Received", value: formatShortDateTime(application.createdAt) },
        { key: "Last updated", value: formatShortDateTime(application.updatedAt) },
      ]}
    />
  );
}
