/** `hospital_school` → `Hospital school` (admin.md §0); nothing stays nothing. */
export function humanise(value: string): string {
  const words = value.replaceAll("_", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The same for the schema's enums: `NOT_ELIGIBLE` → `Not eligible`. */
export function humaniseEnum(value: string): string {
  return humanise(value.toLowerCase());
}
