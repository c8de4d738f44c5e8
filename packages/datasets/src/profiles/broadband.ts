import { RULES } from '@maceo/domain/scenarios/rule-catalogue';

/**
 * Speeds (Mbit/s, downwards) of which a commune file may hold the share of premises, in the columns `debit8_pct`,
 * `debit30_pct` and `debit100_pct` (0–100). Source: ARCEP, « Ma connexion internet », classes of speed by commune.
 */
export const BROADBAND_SPEEDS = [8, 30, 100] as const;
/** One of {@link BROADBAND_SPEEDS}. */
export type BroadbandSpeed = (typeof BROADBAND_SPEEDS)[number];

/** Share of the premises (0–100) that reach each speed; null where not known. */
export type BroadbandPercents = Record<BroadbandSpeed, number | null>;

/** Name of the column of a speed. */
export function toBroadbandColumn(speed: BroadbandSpeed): string {
  return `debit${speed}_pct`;
}

/**
 * The speed whose column stands for « telework is possible »: the slowest one that reaches the threshold and of which some
 * commune has a share. Undefined when no column can answer.
 * Source: method C.10, share of premises at 30 Mbit/s or more; the threshold is the rule `bb_threshold`.
 */
export function findBroadbandSpeed(
  known: readonly BroadbandPercents[],
  threshold: number = RULES.bb_threshold.default,
): BroadbandSpeed | undefined {
  return BROADBAND_SPEEDS.find(
    (speed) => speed >= threshold && known.some((percents) => percents[speed] !== null),
  );
}
