import { readdir } from 'node:fs/promises';

/**
 * Name of INSEE's file of individuals in a pack, any vintage: `FD_MOBPRO_2022.csv`, `fd-mobpro-2021.parquet`,
 * `RP2019_mobpro.csv.gz`, `.txt` in the older ones. Source: INSEE, Mobilités professionnelles des individus (8589904).
 */
const MOBPRO_FILE_NAME = /^(fd[-_]mobpro|rp\d{4}[-_]mobpro)[^/]*\.(csv|txt|csv\.gz|txt\.gz|parquet)$/i;

/** Whether a file of the pack is the file of individuals. */
export function isMobproFile(name: string): boolean {
  return MOBPRO_FILE_NAME.test(name);
}

/** Whether the file is to be read as Parquet rather than as text. */
export function isParquetFile(name: string): boolean {
  return /\.parquet$/i.test(name);
}

/** Year of the census in the name of a file; null when it has none. */
export function findCensusYear(name: string): number | null {
  const year = /(?:19|20)\d\d/.exec(name)?.[0];
  return year === undefined ? null : Number(year);
}

/** Name of the file of individuals in a folder: the latest vintage, text before Parquet; undefined without one. */
export async function findMobproFile(folder: string): Promise<string | undefined> {
  const names = (await readdir(folder)).filter(isMobproFile);
  const rank = (name: string) => (findCensusYear(name) ?? 0) * 2 + (isParquetFile(name) ? 0 : 1);
  return names.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).at(-1);
}
