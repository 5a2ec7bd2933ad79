import type { Client } from "@urql/core";
import { loadSession, type Session } from "./session.ts";

/** Every page wants the session; asking again within this time would only be slow. */
const FRESH_MS = 30_000;

export interface SessionSource {
  current(): Promise<Session>;
  /** The next page asks anew: something has changed that the session tells of. */
  forget(): void;
}

export function sessionSource(client: Client): SessionSource {
  let known: { session: Promise<Session>; at: number } | undefined;
  return {
    current() {
      if (!known || Date.now() - known.at > FRESH_MS)
        known = { session: loadSession(client), at: Date.now() };
      // A failure must not be remembered.
      known.session.catch(() => {
        known = undefined;
      });
      return known.session;
    },
    forget() {
      known = undefined;
    },
  };
}
