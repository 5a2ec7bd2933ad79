/** Abbreviations that stored words carry in small letters. */
const ABBREVIATIONS = /\b(ehco|itt|npq|npqh|senco|trn|urn)\b/g;

/** `needs_review` and `NEEDS_REVIEW` read "Needs review"; `retained-1` reads "Retained-1" (admin.md §0). */
export function humanise(value: string): string {
  const words = value
    .replace(/_+/g, " ")
    .trim()
    .toLowerCase()
    .replace(ABBREVIATIONS, (letters) => letters.toUpperCase());
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** `1 result`, `2 results`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString("en-GB")} ${number === 1 ? singular : plural}`;
}
