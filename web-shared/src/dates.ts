/** How days and instants are written on every page (admin.md §0): always the time in London. */

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  hourCycle: "h23",
});

interface LondonTime {
  year: string;
  month: string;
  day: string;
  hour: number;
  minute: string;
}

function inLondon(instant: string): LondonTime {
  const parts = new Map(LONDON.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return {
    year: parts.get("year") ?? "",
    month: MONTHS[Number(parts.get("month")) - 1] ?? "",
    day: String(Number(parts.get("day"))),
    hour: Number(parts.get("hour")),
    minute: parts.get("minute") ?? "",
  };
}

/** `2 January 1998`. A calendar day (`1998-01-02`) stays that day; an instant is the day it was in London. */
export function longDate(instant: string): string {
  const { day, month, year } = inLondon(instant);
  return `${day} ${month} ${year}`;
}

/** `2 Jan 1998`. */
export function shortDate(instant: string): string {
  const { day, month, year } = inLondon(instant);
  return `${day} ${month.slice(0, 3)} ${year}`;
}

/** `January 1998`. */
export function monthAndYear(instant: string): string {
  const { month, year } = inLondon(instant);
  return `${month} ${year}`;
}

/** `2 Jan 1998 3:05pm`. */
export function dateTime(instant: string): string {
  const { hour, minute } = inLondon(instant);
  return `${shortDate(instant)} ${hour % 12 === 0 ? 12 : hour % 12}:${minute}${hour < 12 ? "am" : "pm"}`;
}
