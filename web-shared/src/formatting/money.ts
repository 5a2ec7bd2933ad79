const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** `£1,234.50` of a decimal string as the schema gives it. Two decimals are enough to show, not to calculate with. */
export function formatMoney(decimal: string): string {
  return pounds.format(Number(decimal));
}
