import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeOutcomes } from '../model/evaluate-statistics.ts';
import { toModelInputs } from '../model/model-inputs.ts';
import { computeStatistics } from '../model/statistics.ts';
import type { CommutingData, CommutingFigures } from './commuting-data.ts';
import { DIRECT_EFFECT_CHECKS } from './direct-effect.ts';
import { SIMULATOR_CHECKS } from './impact-co2-simulator.ts';
import { LEAVING_COMMUNE_CHECKS } from './leaving-commune.ts';
import { LEAVING_DEPARTEMENT_CHECKS } from './leaving-departement.ts';
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
export const COMMUTING_CHECKS: readonly ReferenceCheck<CommutingFigures>[] = [
  ...RURAL_COMMUTE_CHECKS,
  ...LEAVING_COMMUNE_CHECKS,
  ...LEAVING_DEPARTEMENT_CHECKS,
  ...TELECENTRE_CHECKS,
];

/** The references of the mechanisms, compared. */
export function computeModelValidation(): ValidationRow[] {
  return MODEL_CHECKS.map((check) => computeRow(check, undefined));
}

/** Telework of today, no lever pulled, at the registry's values. */
function toCommutingFigures(data: CommutingData): CommutingFigures {
  const inputs = toModelInputs(getDefaultParameters());
  const statistics = computeStatistics({ population: data.population, inputs });
  return { ...data, present: computeOutcomes({ statistics, inputs }).home };
}

/** Every reference of the flows while these are being estimated: none is computed, and each row says so. */
function listWaitingRows(): ValidationRow[] {
  const compute = () => ({ reason: 'Les déplacements domicile-travail sont en cours d’estimation.' });
  const given = { compute, whyMissed: undefined, role: 'independent' } as const;
  return COMMUTING_CHECKS.map((check) => computeRow({ ...check, ...given }, undefined));
}

/**
 * The references of the flows, compared; `data` is undefined before the first estimation. Observed flows were fitted on
 * nothing: their rows are all independent.
 */
export function computeCommutingValidation(data: CommutingData | undefined): ValidationRow[] {
  if (data === undefined) return listWaitingRows();
  const figures = toCommutingFigures(data);
  const rows = COMMUTING_CHECKS.map((check) => computeRow(check, figures));
  return data.method === 'observed' ? rows.map((row) => ({ ...row, role: 'independent' })) : rows;
}
