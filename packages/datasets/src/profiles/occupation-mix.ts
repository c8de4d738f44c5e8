import type { OccupationShares } from './commune-profile.ts';

/**
 * Occupation mix used where no file gives one: farmers 1.5 %, craftspeople and shopkeepers 7 %, managers 18.5 %,
 * intermediate professions 26.5 %, employees 26 %, manual workers 20.5 %.
 * Assumption: MACEO, a mix like that of Auvergne-Rhône-Alpes; with the shares of INSEE Analyses ARA n° 182 it gives back
 * the published 38 % of teleworkable jobs (38.2 %).
 */
export const REGIONAL_OCCUPATION_MIX: OccupationShares = [0.015, 0.07, 0.185, 0.265, 0.26, 0.205];

/** Counts of people by occupation as shares of their sum; null when any is unknown or all are 0. */
export function toOccupationShares(counts: readonly (number | null)[]): OccupationShares | null {
  const known = counts.filter((count) => count !== null);
  const total = known.reduce((sum, count) => sum + count, 0);
  if (known.length !== 6 || total === 0) return null;
  const [farmers, owners, managers, intermediate, employees, workers] = known.map((count) => count / total);
  return [farmers, owners, managers, intermediate, employees, workers];
}
