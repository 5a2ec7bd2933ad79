import type { TagColour } from "web-shared/components/Tag.tsx";
import type { FundingOutcome } from "../gql/graphql.ts";

/** How an outcome reads, and the colour of its tag (registration.md §4.8). */
export const OUTCOMES: Record<FundingOutcome, { text: string; colour: TagColour }> = {
  ELIGIBLE: { text: "Eligible", colour: "green" },
  IN_REVIEW: { text: "In review", colour: "yellow" },
  NOT_ELIGIBLE: { text: "Not eligible", colour: "red" },
};
