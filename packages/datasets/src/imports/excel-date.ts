const DAY_MS = 86_400_000;

/** Serial of 1 January 1980, the first day that a bare number is taken for. */
export const FIRST_SERIAL = 29_221;
/** Serial of 31 December 2100, the last one. */
export const LAST_SERIAL = 73_415;

/**
 * ISO day of a spreadsheet serial: days since 30 December 1899 (1 January 1904 in old Mac files), the time of day
 * dropped. Null outside 1900–2199. Source: ECMA-376-1, 18.17.4.1 (date systems).
 */
export function toIsoDay(serial: number, is1904: boolean): string | null {
  const days = Math.floor(serial) + (is1904 ? 1462 : 0);
  if (days < 61 || days > 109_574) return null;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY_MS).toISOString().slice(0, 10);
}
