import type { TagColour } from "web-shared/components/Tag.tsx";
import type { CourseOutcome, FundingOutcome, ProviderStatus } from "../../gql/graphql.ts";

interface TagWords {
  text: string;
  colour: TagColour;
}

/** registration.md §6.4. */
export const PROVIDER_STATUS: Record<ProviderStatus, TagWords> = {
  APPLY_WITH_PROVIDER: { text: "Apply with provider", colour: "yellow" },
  SUCCESSFUL: { text: "Successful", colour: "green" },
  UNSUCCESSFUL: { text: "Unsuccessful", colour: "red" },
  EXPIRED: { text: "Expired", colour: "grey" },
};

export const COURSE_OUTCOME: Record<CourseOutcome, TagWords> = {
  PASSED: { text: "Passed", colour: "green" },
  NOT_PASSED: { text: "Not passed", colour: "red" },
};

export const FUNDING_OUTCOME: Record<FundingOutcome, TagWords> = {
  ELIGIBLE: { text: "Eligible", colour: "green" },
  IN_REVIEW: { text: "In review", colour: "yellow" },
  NOT_ELIGIBLE: { text: "Not eligible", colour: "red" },
};
