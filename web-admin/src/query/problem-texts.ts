import type { Problem } from "./problem.ts";

/** The problems that waiting may mend; the others lead to another page. */
export type Unanswered = Extract<Problem, "rate-limited" | "unreachable" | "internal">;

/** What to say about them. */
export const PROBLEM_TEXTS: Record<Unanswered, { title: string; advice: string }> = {
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
