import { notFound, redirect } from "@tanstack/react-router";
import type { Client } from "@urql/core";
import { ask, SignInNeededError } from "web-shared/graphql-request.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import {
  type Mode,
  RedirectTargetFragmentDoc,
  StepPageDocument,
  type StepPageQuery,
} from "../../gql/graphql.ts";
import type { SessionSource } from "../session/session-source.ts";

export interface LoadedStep {
  /** Tells one page from the next: the step, its mode and the state of the draft. */
  address: string;
  step: Extract<StepPageQuery["step"], { __typename: "Step" }>;
  draft: NonNullable<StepPageQuery["draft"]>;
}

/** Reads a step, or goes where the server says instead (registration.md §1.10). */
export async function loadStep(
  { client, sessions }: { client: Client; sessions: SessionSource },
  slug: string,
  mode: Mode,
): Promise<LoadedStep> {
  const { step, draft } = await askForStep(client, slug, mode);
  if (step.__typename === "Redirect") {
    const target = unmask(RedirectTargetFragmentDoc, step);
    // Signed out, or registration has closed: what is remembered of the session may be wrong now.
    sessions.refresh();
    if (target.reason === "UNKNOWN_STEP") throw notFound();
    throw redirect({ href: target.href, replace: true, state: { notice: target.notice ?? undefined } });
  }
  if (!draft) throw redirect({ href: "/", replace: true });
  return { address: `${slug} ${mode} ${draft.version}`, step, draft };
}

async function askForStep(client: Client, slug: string, mode: Mode): Promise<StepPageQuery> {
  try {
    return await ask(client, StepPageDocument, { slug, mode });
  } catch (error) {
    if (error instanceof SignInNeededError) throw redirect({ href: "/", replace: true });
    throw error;
  }
}
