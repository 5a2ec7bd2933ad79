import type { FieldInput, FieldKind } from "../../gql/graphql.ts";

/** What the person has entered, in the order of the fields. Nothing entered is null. */
export function fieldInputs(
  form: HTMLFormElement,
  fields: readonly { name: string; kind: FieldKind }[],
): FieldInput[] {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "").trim();
  return fields.map(({ name, kind }) => {
    const value = kind === "MONTH" ? joinMonth(text(`${name}-month`), text(`${name}-year`)) : text(name);
    return { name, value: value || null };
  });
}

/** `2025-09` of 9 and 2025; whatever else was typed is passed on as it is, for the server to refuse. */
export function joinMonth(month: string, year: string): string {
  return month || year ? `${year}-${month.padStart(2, "0")}` : "";
}

/** The two boxes of a stored month, `2025-09` or `2025-09-01`. */
export function splitMonth(value: string | null): { month: string; year: string } {
  const [year = "", month = ""] = value?.split("-") ?? [];
  return { month: month.replace(/^0/, ""), year };
}
