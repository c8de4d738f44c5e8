import type { Population } from '../model/population.ts';

/** Mark of a home that belongs to no group of a level. */
export const NO_GROUP = 0xffff;

/**
 * The population of the massif as the workshop's model reads it. `epciOf` and `departementOf` have one entry per home:
 * the place of its group in the list of codes, or {@link NO_GROUP}. `inMassif` is 1 for the homes that the figures
 * sum, 0 for those that only fill workplaces. `employed` in persons, NaN where not known: such a home is in no sum.
 */
export interface LivePopulation {
  population: Population;
  employed: Float64Array;
  inMassif: Uint8Array;
  epciOf: Uint16Array;
  departementOf: Uint16Array;
  epciCodes: readonly string[];
  departementCodes: readonly string[];
}
