import { RULES } from '@maceo/domain/scenarios/rule-catalogue';
import type { ConfStatus } from './conf-status.ts';

/**
 * Thresholds of statistical confidentiality. A cell of fewer than `minimumUnits` units is secret (no unit is
 * publishable), so is one whose largest contributor makes more than `dominanceShare` (0–1) of it.
 * `frequencySafetyShare` (0–1): how far, on both sides, an attacker must stay from a cell of too few units.
 */
export interface DisclosureRules {
  minimumUnits: number;
  dominanceShare: number;
  frequencySafetyShare: number;
}

/**
 * For figures counted on organisations (SIREN). Source: method C.14 (INSEE, 3 units and 85 %); safety of 10 % as in the
 * rules « FREQ(3,10)|NK(1,85) » of INSEE's rtauargus, https://inseefrlab.github.io/rtauargus/.
 */
export const ORGANISATION_RULES: DisclosureRules = {
  minimumUnits: RULES.k_freq.default,
  dominanceShare: RULES.k_dom.default,
  frequencySafetyShare: 0.1,
};

/** For fiscal data on persons and for personal answers: 11. Source: method C.14 (fiscal threshold, answers aligned to it). */
export const PERSONAL_RULES: DisclosureRules = {
  ...ORGANISATION_RULES,
  minimumUnits: Math.max(RULES.k_fisc.default, RULES.k_resp.default),
};

/** A figure, the units it counts and its largest contribution, all ≥ 0. */
export interface Contributions {
  value: number;
  units: number;
  largest: number;
}

/** Primary status of a figure: `A` before `B` where both hold. Exactly at a threshold a figure is publishable. */
export function findPrimaryStatus(
  { value, units, largest }: Contributions,
  { minimumUnits, dominanceShare }: DisclosureRules,
): Exclude<ConfStatus, 'D'> {
  if (units === 0) return 'V';
  if (units < minimumUnits) return 'A';
  return largest > dominanceShare * value ? 'B' : 'V';
}

/**
 * How far from a primary cell each end of an attacker's interval must be, in the unit of the value: a share of it for too
 * few units; for dominance, what it takes for the largest to be no more than the share of the upper end.
 * Source: A. Hundepool et al., Handbook on Statistical Disclosure Control, 2010, 4.2.2, table 4.3.
 */
export function computeSafetyDistance(
  { value, units, largest }: Contributions,
  { minimumUnits, dominanceShare, frequencySafetyShare }: DisclosureRules,
): number {
  const byFrequency = units < minimumUnits ? frequencySafetyShare * value : 0;
  return Math.max(byFrequency, largest / dominanceShare - value, 0);
}
