import type { Flows } from '../flows/flows.ts';

/** Number of occupation groups: PCS level 1, groups 1 to 6. Source: INSEE, nomenclature PCS 2020, niveau 1. */
export const OCCUPATION_COUNT = 6;

/**
 * Whom the model speaks of: the commuters and what is known of them.
 * `occupationShares` holds six shares per home (index home × 6 + group; 1 agriculteurs, 2 artisans, 3 cadres,
 * 4 professions intermédiaires, 5 employés, 6 ouvriers), summing to 1. They apply to every destination of the home
 * (W_ijc = W_ij · share_ic).
 * Assumption: no crossing of occupation and workplace is observed, so every flow of a home has the home's mix.
 * `occupationFactors`, in the same order, multiply the teleworkable shares for the sectors of each home (sector-raking.ts);
 * absent = 1, no sector being known.
 * `broadbandGate` is the share (0–1) of the home's premises where telework is technically possible; absent = 1 everywhere.
 * `inhabitants` of each home (population légale), NaN where not known; absent = not known anywhere.
 */
export interface Population {
  flows: Flows;
  occupationShares: Float64Array;
  occupationFactors?: Float64Array;
  broadbandGate?: Float64Array;
  inhabitants?: Float64Array;
}
