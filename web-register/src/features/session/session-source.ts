import type { Client } from "@urql/core";
import { loadSession, NOBODY_KNOWS, type Session } from "./session.ts";

/** Every page wants the session; asking again within this time would only be slow. */
const FRESH_MS = 30_000;

export interface SessionSource {
  /** The session, asked for anew when what is known is not fresh any more. */
  current(): Promise<Session>;
  /** Something has changed that the session tells of: asks anew at once. */
  refresh(): void;
  /** What was last heard. */
  latest(): Session;
  /** Calls the listener whenever something else was heard. @returns a function that stops it */
  subscribe(listener: () => void): () => void;
}

export function sessionSource(client: Client): SessionSource {
  const listeners = new Set<() => void>();
  let asked: { session: Promise<Session>; at: number } | undefined;
  let latest = NOBODY_KNOWS;

  const ask = () => {
    const session = loadSession(client);
    const mine = { session, at: Date.now() };
    asked = mine;
    session.then(
      (heard) => {
        if (asked !== mine) return;
        latest = heard;
        for (const listener of listeners) listener();
      },
      () => {
        // A failure must not be remembered.
        if (asked === mine) asked = undefined;
      },
    );
    return session;
  };
  return {
    current: () => (asked && Date.now() - asked.at < FRESH_MS ? asked.session : ask()),
    refresh: () => {
      // Whoever needs the answer asks for the current session and hears of a failure there.
      ask().catch(() => {});
    },
    latest: () => latest,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
