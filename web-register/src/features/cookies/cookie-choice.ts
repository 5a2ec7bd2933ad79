import { useSyncExternalStore } from "react";
import { readCookie, writeCookie } from "./browser-cookie.ts";

/** registration.md §6.7. */
export type CookieChoice = "accept" | "reject";

const COOKIE = "consented-to-cookies";
const ONE_YEAR_IN_SECONDS = 365 * 24 * 60 * 60;
const listeners = new Set<() => void>();

/** Undefined until the person has chosen. */
export function cookieChoice(): CookieChoice | undefined {
  const value = readCookie(COOKIE);
  return value === "accept" || value === "reject" ? value : undefined;
}

export function chooseCookies(choice: CookieChoice) {
  writeCookie(COOKIE, choice, ONE_YEAR_IN_SECONDS);
  for (const listener of listeners) listener();
}

export function useCookieChoice(): CookieChoice | undefined {
  return useSyncExternalStore(subscribe, cookieChoice);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
