import type { Client } from "@urql/core";
import { createContext, useContext } from "react";
import { ask, ServiceUnavailableError } from "web-shared/graphql-request.ts";
import { SessionDocument, type SessionQuery } from "../../gql/graphql.ts";
import { SUPPORT_EMAIL } from "../../service-identity.ts";

/** Who is here and what the service lets them do. */
export interface Session {
  viewer: SessionQuery["viewer"];
  /** Registration is open to this viewer; unknown while the API cannot be reached. */
  registrationOpen: boolean | undefined;
  maintenanceBanner: string | null;
  supportEmail: string;
}

/** Before the first answer, and while the API is down. */
export const NOBODY_KNOWS: Session = {
  viewer: null,
  registrationOpen: undefined,
  maintenanceBanner: null,
  supportEmail: SUPPORT_EMAIL,
};

/** Never fails for want of an API: pages that need none, such as the privacy notice, are to be readable still. */
export async function loadSession(client: Client): Promise<Session> {
  try {
    const { viewer, service } = await ask(client, SessionDocument, {});
    return { viewer, ...service };
  } catch (error) {
    if (error instanceof ServiceUnavailableError) return NOBODY_KNOWS;
    throw error;
  }
}

export const SessionContext = createContext<Session>(NOBODY_KNOWS);

export function useSession(): Session {
  return useContext(SessionContext);
}
