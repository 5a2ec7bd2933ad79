import type { Problem } from "./problem.ts";

/** The problems that a page can only tell of; the others lead to another page. */
export type Unanswered = Extract<Problem, "unusable" | "rate-limited" | "unreachable" | "internal">;

/** What to say about them. */
export const PROBLEM_TEXTS: Record<Unanswered, { title: string; advice: string }> = {
  unusable: {
    title: "There is nothing by that name or ID",
    advice:
      "Something that was entered, or a part of the web address, does not exist. Check it and try again.",
  },
  "rate-limited": {
    title: "Too many requests",
    advice: "More was asked from this network than the service allows. Wait 5 minutes, then try again.",
  },
  unreachable: {
    title: "The service is not answering",
    advice: "Nothing is lost. Check your connection, or try again in a few minutes.",
  },
  internal: {
    title: "Sorry, there is a problem with the service",
    advice: "It went wrong on our side. Nothing is lost; try again in a few minutes.",
  },
};
