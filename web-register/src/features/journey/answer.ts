import type { Client } from "@urql/core";
import { SignInNeededError, tell } from "web-shared/graphql-request.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import {
  AnswerStepDocument,
  type AnswerStepInput,
  type DraftErrorCode,
  RedirectTargetFragmentDoc,
  StepAddressFragmentDoc,
  SubmitDraftDocument,
  type SubmitInput,
} from "../../gql/graphql.ts";
import { stepHref } from "./addresses.ts";

/** A page to go to, and what to say there. */
export interface Landing {
  href: string;
  notice?: string | undefined;
  cleared?: string[] | undefined;
}

/** What is wrong with one field, for the person to mend. */
export interface FieldError {
  field: string;
  message: string;
}

export type Answered = { landing: Landing } | { fieldErrors: FieldError[] };

const START: Landing = { href: "/" };

/** Sends the fields of a step; none acknowledges an information page. */
export async function answerStep(client: Client, input: AnswerStepInput): Promise<Answered> {
  const payload = await unlessSignedOut(tell(client, AnswerStepDocument, { input }));
  if (payload === "signed out") return { landing: START };
  const { fieldErrors, error, redirect, next, cleared, draft } = payload.answerStep;
  if (redirect) {
    const { href, notice } = unmask(RedirectTargetFragmentDoc, redirect);
    return { landing: { href, notice: notice ?? undefined } };
  }
  if (fieldErrors.length > 0) return { fieldErrors };
  const step = unmask(StepAddressFragmentDoc, error ? draft?.current : next);
  if (error) return { landing: landingAfter(error, step ? stepHref(step) : undefined) };
  return { landing: { href: step ? stepHref(step) : "/", cleared } };
}

/** Sends the registration. A repeated call with the same key gets the same registration. */
export async function submitDraft(client: Client, input: SubmitInput): Promise<Landing> {
  const payload = await unlessSignedOut(tell(client, SubmitDraftDocument, { input }));
  if (payload === "signed out") return START;
  const { registration, error, current } = payload.submitDraft;
  if (registration) return { href: `/accounts/user_registrations/${registration.id}?success=true` };
  const step = unmask(StepAddressFragmentDoc, current);
  return error ? landingAfter(error, step ? stepHref(step) : undefined) : START;
}

function landingAfter(
  error: { code: DraftErrorCode; message: string },
  current: string | undefined,
): Landing {
  switch (error.code) {
    case "REGISTRATION_CLOSED":
      return { href: "/registration/closed" };
    case "SIGN_IN_NEEDED":
      return START;
    case "DRAFT_NOT_FOUND":
      return { href: "/account" };
    case "DRAFT_CHANGED":
    case "DRAFT_INCOMPLETE":
    case "STEP_NOT_ON_PATH":
      return { href: current ?? "/", notice: error.message };
  }
}

async function unlessSignedOut<Payload>(payload: Promise<Payload>): Promise<Payload | "signed out"> {
  try {
    return await payload;
  } catch (error) {
    if (error instanceof SignInNeededError) return "signed out";
    throw error;
  }
}
