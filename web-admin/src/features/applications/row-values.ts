/** What a row shows that has no value (admin.md §3.3.1). */
export const NOTHING = "-";

/** A flag in words; what nobody has decided yet reads No. */
export function yesOrNo(flag: boolean | null | undefined): "Yes" | "No" {
  return flag ? "Yes" : "No";
}
