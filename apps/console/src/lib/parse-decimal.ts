/**
 * The number a person typed, French or not: decimal comma or point, spaces of any kind between thousands. NaN when it
 * is not one number (empty, « 1,2,3 », « 12 j », « 1e309 »), for the caller's check to refuse with the bounds.
 */
export function parseDecimal(text: string): number {
  const compact = text.replaceAll(/\s/g, '').replace(',', '.').replace('−', '-');
  return /^-?\d+(\.\d+)?$/.test(compact) ? Number(compact) : Number.NaN;
}

/** The same number as it is put into a field: French comma, no thousands separator, all its decimals. */
export function formatDecimal(value: number): string {
  return String(value).replace('.', ',');
}
