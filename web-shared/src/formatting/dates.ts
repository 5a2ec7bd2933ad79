const ZONE = "Europe/London";

const long = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  day: "numeric",
  month: "long",
  year: "numeric",
});
const short = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  day: "numeric",
  month: "short",
  year: "numeric",
});
const month = new Intl.DateTimeFormat("en-GB", { timeZone: ZONE, month: "long", year: "numeric" });
const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: ZONE,
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h12",
});

/** `7 September 2026`, in London, of an instant (RFC 3339) or a calendar day (ISO 8601). */
export function formatDate(value: string): string {
  return long.format(toDate(value));
}

/** `7 Sep 2026`: always three letters for the month, whatever the browser thinks of September. */
export function formatShortDate(value: string): string {
  return short.format(toDate(value)).replace("Sept", "Sep");
}

/** `September 2026`. */
export function formatMonth(value: string): string {
  return month.format(toDate(value));
}

/** `7 September 2026 at 9:05am`. */
export function formatDateTime(value: string): string {
  const date = toDate(value);
  return `${long.format(date)} at ${clock.format(date).replace(/\s/gu, "")}`;
}

/** `7 Sep 2026 9:05am`, for tables and records (admin.md §0). */
export function formatShortDateTime(value: string): string {
  return `${formatShortDate(value)} ${clock.format(toDate(value)).replace(/\s/gu, "")}`;
}

function toDate(value: string): Date {
  // A day without a time is meant as that day in London: noon keeps it clear of both midnights.
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00Z` : value);
}
