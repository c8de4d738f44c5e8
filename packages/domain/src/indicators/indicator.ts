import { z } from 'zod';
import type { UnitCode } from '../unit.ts';

/**
 * How a value of a larger territory is had from those of its communes. A `ratio_of_sums` is never averaged:
 * numerator and denominator are summed apart, then divided.
 */
export type AggregationRule<Id extends string = string> =
  { rule: 'sum' } | { rule: 'ratio_of_sums'; numerator: Id; denominator: Id };

/**
 * What an indicator is, for people and for machines. `slug` is the French key in URLs, files and the API (stable);
 * `standing` says what the figure is: `data` (from the data themselves), `potential` (technical upper bound),
 * `expected` (the model's central value), `additional` (scenario minus baseline, may be negative).
 * `formula` explains in one French sentence how it is computed, in the words of the method page.
 * `additionalOf` names the indicator whose difference to the baseline this is.
 */
export interface Indicator<Id extends string = string> {
  slug: string;
  label: string;
  shortLabel: string;
  formula: string;
  unit: UnitCode;
  standing: 'data' | 'potential' | 'expected' | 'additional';
  aggregation: AggregationRule<Id>;
  additionalOf?: Id;
  /** Where and of which year a figure of standing `data` is; absent for modelled figures, which are of the scenario's year. */
  origin?: { publisher: string; title: string; year: number };
  decimals: number;
}

/** French label of what a figure is; « modelled » figures are always named as such. */
export const STANDING_LABELS: Record<Indicator['standing'], string> = {
  data: 'donnée',
  potential: 'potentiel, borne haute',
  expected: 'attendu, modélisé',
  additional: 'additionnel, modélisé',
};

/**
 * State of an observation, after SDMX CL_OBS_STATUS: A normal, E estimated or modelled, O missing,
 * M not applicable (SDMX « data cannot exist »).
 */
export const observationStatusSchema = z.enum(['A', 'E', 'O', 'M']);
export type ObservationStatus = z.infer<typeof observationStatusSchema>;
