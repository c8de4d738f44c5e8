/** Grade of an observation, from A (measured, complete) to D (hearsay). */
export type QualityGrade = 'A' | 'B' | 'C' | 'D';

/** What one observed person counts for, by grade. Source: method C.7, 4. */
export const QUALITY_WEIGHT: Record<QualityGrade, number> = { A: 1, B: 0.7, C: 0.4, D: 0.1 };

/** Years after which an observation counts for half. Source: method C.7, 4, there an assumption of the study. */
export const HALF_LIFE_YEARS = 5;

const MS_PER_YEAR = 365.25 * 24 * 3600 * 1000;

/** Weight (0–1) of an observation: quality × exp(−ln 2 · age / 5). Ages below 0 count as 0. Source: method C.7, 4. */
export function computeDiscount(quality: QualityGrade, ageYears: number): number {
  return QUALITY_WEIGHT[quality] * Math.exp((-Math.LN2 * Math.max(0, ageYears)) / HALF_LIFE_YEARS);
}

/** Years (fractional) between two ISO dates; a year or a month alone stands for its first day. NaN when not a date. */
export function computeAgeYears(observedOn: string, asOf: string): number {
  return (Date.parse(asOf) - Date.parse(observedOn)) / MS_PER_YEAR;
}
