import { notFound, redirect } from "@tanstack/react-router";
import type { Client } from "@urql/core";
import { ask, NotAllowedError, SignInNeededError } from "web-shared/graphql-request.ts";
import { unmask } from "../../gql/fragment-masking.ts";
import {
  MyRegistrationsDocument,
  type MyRegistrationsQuery,
  RegistrationCardFragmentDoc,
  RegistrationPageDocument,
  type RegistrationPageQuery,
} from "../../gql/graphql.ts";

/** All registrations of the viewer; a single one is shown at once (registration.md §6.4). */
export async function loadAccount(client: Client): Promise<MyRegistrationsQuery["myRegistrations"]> {
  const { myRegistrations } = await forTheSignedIn(ask(client, MyRegistrationsDocument, {}));
  const all = unmask(RegistrationCardFragmentDoc, [...myRegistrations.active, ...myRegistrations.expired]);
  const [only, ...others] = all;
  if (only && others.length === 0) throw redirect({ href: registrationHref(only.id), replace: true });
  return myRegistrations;
}

export interface LoadedRegistration {
  registration: NonNullable<RegistrationPageQuery["registration"]>;
  hasOthers: boolean;
}

/** One registration of the viewer's own; anybody else's is not found. */
export async function loadRegistration(client: Client, id: string): Promise<LoadedRegistration> {
  const { registration, viewer } = await forTheSignedIn(ask(client, RegistrationPageDocument, { id }));
  if (!viewer) throw redirect({ href: "/", replace: true });
  if (!registration) throw notFound();
  return { registration, hasOthers: viewer.registrationCount > 1 };
}

export function registrationHref(id: string): string {
  return `/accounts/user_registrations/${id}`;
}

async function forTheSignedIn<Data>(answer: Promise<Data>): Promise<Data> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof SignInNeededError) throw redirect({ href: "/", replace: true });
    if (error instanceof NotAllowedError) throw notFound();
    throw error;
  }
}
