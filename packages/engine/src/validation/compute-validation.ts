import { DIRECT_EFFECT_CHECKS } from './direct-effect.ts';
import type { CommutingData } from './commuting-data.ts';
import { SIMULATOR_CHECKS } from './impact-co2-simulator.ts';
import { LEAVING_COMMUNE_CHECKS } from './leaving-commune.ts';
import { LOT_PILOT_CHECKS } from './lot-pilot.ts';
import { REBOUND_CHECKS } from './rebound-totals.ts';
import { computeRow, type ReferenceCheck, type ValidationRow } from './reference-check.ts';
import { REGIONAL_JOBS_CHECKS } from './regional-jobs.ts';
import { RURAL_COMMUTE_CHECKS } from './rural-commutes.ts';
import { TELECENTRE_CHECKS } from './telecentre-networks.ts';
import { WEEKDAY_PRESENCE_CHECKS } from './weekday-presence.ts';

/** References that the mechanisms answer by themselves, in the order in which they are shown. */
export const MODEL_CHECKS: readonly ReferenceCheck<void>[] = [
  ...DIRECT_EFFECT_CHECKS,
  ...REBOUND_CHECKS,
  ...SIMULATOR_CHECKS,
  ...LOT_PILOT_CHECKS,
  ...REGIONAL_JOBS_CHECKS,
  ...WEEKDAY_PRESENCE_CHECKS,
];

/** References that need the flows in use, in the order in which they are shown. */
export const COMMUTING_CHECKS: readonly ReferenceCheck<CommutingData>[] = [
  ...RURAL_COMMUTE_CHECKS,
  ...LEAVING_COMMUNE_CHECKS,
  ...TELECENTRE_CHECKS,
];

/** The references of the mechanisms, compared. */
export function computeModelValidation(): ValidationRow[] {
  return MODEL_CHECKS.map((check) => computeRow(check, undefined));
}

/**
 * The references of the flows, compared. Without flows (they are being estimated) none can be computed, and each row says
 * so. Observed flows were fitted on nothing: their rows are all independent.
 */
export function computeCommutingValidation(data: CommutingData | undefined): ValidationRow[] {
  const waiting = () => ({ reason: 'Les déplacements domicile-travail sont en cours d’estimation.' });
  return COMMUTING_CHECKS.map((check) => {
    if (data === undefined)
      return computeRow({ ...check, compute: waiting, whyMissed: undefined }, undefined);
    const row = computeRow(check, data);
    return data.method === 'observed' ? { ...row, role: 'independent' as const } : row;
  });
}
