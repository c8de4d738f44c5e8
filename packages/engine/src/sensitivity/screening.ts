import type { PartLevers } from '../model/lever-parts.ts';
import type { Belief, FactorId } from '../uncertainty/factor-laws.ts';
import type { UncertainIndicatorId } from '../uncertainty/indicator-terms.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import { createKernelBlocks } from '../uncertainty/monte-carlo-kernel.ts';
import type { StatisticColumns } from '../uncertainty/statistic-columns.ts';
import { computeUnitValues, createUnitEvaluator, type UnitEvaluator } from '../uncertainty/unit-values.ts';
import { listVaryingFactors, toDraws } from './factor-points.ts';
import { computeMorrisEffects, createMorrisDesign, type MorrisDesign } from './morris.ts';
import {
  computeSampledIndices,
  createSaltelliColumns,
  createSaltelliDesign,
  type SaltelliDesign,
} from './saltelli.ts';

/**
 * Sampled sensitivity of the model on its statistics: Morris screening, and Saltelli/Jansen indices as the cross-check of
 * the closed form. The points are evaluated by the Monte Carlo kernel, unit after unit; a territory is a unit.
 */

/** Units, belief, levers and the indicator explained; `seed` names the design. */
export interface SampledInput {
  columns: StatisticColumns;
  belief: Belief;
  levers: PartLevers;
  indicator: UncertainIndicatorId;
  seed: number;
}

/** A design and the model's evaluator on its points. */
export interface SampledReader<Design> {
  factors: FactorId[];
  design: Design;
  evaluator: UnitEvaluator;
}

function createEvaluator(input: SampledInput, factors: FactorId[], columns: Float64Array[]): UnitEvaluator {
  const draws = toDraws(input.belief, factors, columns);
  const blocks = createKernelBlocks({ ...input, draws, indicators: [input.indicator] });
  return createUnitEvaluator({ columns: input.columns, blocks }, input.indicator);
}

/** Fewest trajectories of a screening. Source: method C.11, r ≥ 20. */
export const FEWEST_TRAJECTORIES = 20;

/** Probability at the ends of the grid of a screening: the levels run from the 5th to the 95th percentile. */
const SCREENED = { low: 0.05, high: 0.95 };

/** Prepares a screening of `trajectories` (at least {@link FEWEST_TRAJECTORIES}, fewer are raised to it). */
export function createScreeningReader(
  input: SampledInput,
  trajectories: number = FEWEST_TRAJECTORIES,
): SampledReader<MorrisDesign> {
  const factors = listVaryingFactors(input.belief);
  const size = { seed: input.seed, factorCount: factors.length };
  const design = createMorrisDesign({ ...size, trajectories: Math.max(FEWEST_TRAJECTORIES, trajectories) });
  const width = SCREENED.high - SCREENED.low;
  const columns = design.columns.map((column, index) => {
    const quantile = createQuantile(input.belief.laws[factors[index]]);
    return column.map((level) => quantile(SCREENED.low + width * level));
  });
  return { factors, design, evaluator: createEvaluator(input, factors, columns) };
}

/** One factor of a screening, in the indicator's unit from its 5th to its 95th percentile. */
export interface ScreenedFactor {
  factor: FactorId;
  meanAbsolute: number;
  mean: number;
  deviation: number;
}

/** Effects of every varying factor on one unit, most important first (μ*). */
export function computeScreening(reader: SampledReader<MorrisDesign>, unit: number): ScreenedFactor[] {
  const effects = computeMorrisEffects(reader.design, computeUnitValues(reader.evaluator, unit));
  const screened = reader.factors.map((factor, index) => ({
    factor,
    meanAbsolute: effects.meanAbsolute[index],
    mean: effects.mean[index],
    deviation: effects.deviation[index],
  }));
  return screened.sort((a, b) => b.meanAbsolute - a.meanAbsolute);
}

/** Prepares Saltelli sampling with blocks of `count` points: (k + 2) · count evaluations per unit. */
export function createSobolReader(input: SampledInput, count: number): SampledReader<SaltelliDesign> {
  const factors = listVaryingFactors(input.belief);
  const design = createSaltelliDesign({ seed: input.seed, count, factorCount: factors.length });
  const quantiles = factors.map((id) => createQuantile(input.belief.laws[id]));
  const columns = createSaltelliColumns(design, (factor, uniform) => quantiles[factor](uniform));
  return { factors, design, evaluator: createEvaluator(input, factors, columns) };
}

/** Sampled S1 and ST of every varying factor on one unit; NaN where the indicator does not vary. */
export function computeSampledSobol(
  reader: SampledReader<SaltelliDesign>,
  unit: number,
): { factor: FactorId; first: number; total: number }[] {
  const { first, total } = computeSampledIndices(reader.design, computeUnitValues(reader.evaluator, unit));
  return reader.factors.map((factor, index) => ({ factor, first: first[index], total: total[index] }));
}
