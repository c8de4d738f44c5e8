import type { DaysShare } from '@maceo/domain/scenarios/days-distribution';

/**
 * Intensity: how many days a week a teleworker really takes. A day counts when it is taken, not when it is granted.
 * Source: method C.4, charter 2.1 days for 1.4 practised (Ifop 2024).
 */

/** Mean days a week of a distribution, Σ days · share; shares sum to 1. Source: method C.7, 7. */
export function computeMeanDays(distribution: readonly DaysShare[]): number {
  return distribution.reduce((sum, { days, share }) => sum + days * share, 0);
}

/**
 * Effective days a week behind days granted by an employer: granted · ratio (0–1). Source: method C.4, 1.4 ÷ 2.1.
 * Assumption: the ratio is the same at every number of days granted.
 */
export function computeEffectiveDays(grantedDays: number, effectivePerGranted: number): number {
  return grantedDays * effectivePerGranted;
}

/** What employers of one group decide of days a week (undefined = nothing), and what is known without a decision. */
export interface DecidedDays {
  effective: number | undefined;
  granted: number | undefined;
  observed: number;
  effectivePerGranted: number;
}

/** Effective days a week of one group of employers: as decided, otherwise from those granted, otherwise as observed. */
export function computeDecidedDays({
  effective,
  granted,
  observed,
  effectivePerGranted,
}: DecidedDays): number {
  if (effective !== undefined) return effective;
  return granted === undefined ? observed : computeEffectiveDays(granted, effectivePerGranted);
}
