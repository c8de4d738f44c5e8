interface Decimals {
  least: number;
  most: number;
}

/** Never « -0 »; the minus is the typographic one, as wide as a digit. */
function formatDecimals(value: number, { least, most }: Decimals): string {
  const rounded = Number(value.toFixed(most));
  const format = new Intl.NumberFormat('fr-FR', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  return format.format(rounded === 0 ? 0 : rounded).replace('-', '\u2212');
}

/** Full French number with the given decimals (« 1 234,5 »); separators are narrow no-break spaces. */
export function formatNumber(value: number, decimals = 0): string {
  return formatDecimals(value, { least: decimals, most: decimals });
}

/**
 * A number rounded to two significant digits, for sentences and headlines (« environ 4 300 »).
 * Full precision stays in the CSV. Never prints « -0 ».
 */
export function formatRounded(value: number): string {
  if (value === 0) return '0';
  const rounded = Number(value.toPrecision(2));
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(Math.abs(rounded))));
  return formatDecimals(rounded, { least: 0, most: Math.min(decimals, 3) });
}

/** A count of people rounded to a whole number, then to two significant digits: « 6 », « 1 200 ». */
export function formatPersons(count: number): string {
  return formatNumber(Number(Math.round(count).toPrecision(2)));
}

/** A share 0–1 as « 38 % » (or « 37,6 % » with one decimal). */
export function formatShare(share: number, decimals = 0): string {
  return `${formatNumber(share * 100, decimals)}\u00A0%`;
}
