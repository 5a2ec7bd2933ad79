import type { CombinedError } from "urql";
import { type Problem, problemOf } from "../../query/problem.ts";

/** One thing that is wrong, and the control to mend it in; no control when the service is to blame. */
export interface FormError {
  field?: string;
  message: string;
}

const PROBLEMS: Record<Problem, string> = {
  unauthenticated: "You need to start again: ask for another code",
  forbidden: "You cannot sign in from this page. Reload it and try again",
  "not-found": "The service is not answering. Try again in a few minutes",
  unusable: "Something that was entered cannot be used. Check it and try again",
  "rate-limited": "You have tried too many times. Wait 5 minutes, then try again",
  unreachable: "The service is not answering. Try again in a few minutes",
  internal: "Something went wrong on our side. Try again in a few minutes",
};

interface RefusedInput {
  field?: string[] | null;
  message: string;
}

/** What a form has to show after the server's answer: its refusals, or why there was no answer. */
export function formErrors(
  error: CombinedError | undefined,
  refused: RefusedInput[] | undefined,
): FormError[] {
  if (error) return [{ message: PROBLEMS[problemOf(error)] }];
  return (refused ?? []).map(({ field, message }) => {
    const name = field?.at(-1);
    return name ? { field: name, message } : { message };
  });
}

/** The message of one control. */
export function errorOf(errors: readonly FormError[], field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
