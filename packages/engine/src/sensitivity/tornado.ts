import type { PartLevers } from '../model/lever-parts.ts';
import { type Draws, getCentralFactors } from '../uncertainty/draws.ts';
import { type Belief, FACTOR_IDS, type FactorId } from '../uncertainty/factor-laws.ts';
import type { UncertainIndicatorId } from '../uncertainty/indicator-terms.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import { createKernelBlocks } from '../uncertainty/monte-carlo-kernel.ts';
import type { StatisticColumns } from '../uncertainty/statistic-columns.ts';
import { computeUnitValues, createUnitEvaluator, type UnitEvaluator } from '../uncertainty/unit-values.ts';
import { listVaryingFactors } from './factor-points.ts';

/** Whose tornado: units, belief, decided levers, and the indicator that is explained. */
export interface TornadoInput {
  columns: StatisticColumns;
  belief: Belief;
  levers: PartLevers;
  indicator: UncertainIndicatorId;
}

/**
 * One bar: the indicator when one factor alone stands at its 10th (`low`) and at its 90th percentile (`high`), in the
 * indicator's unit. `low` is above `high` where the indicator falls as the factor grows.
 */
export interface TornadoBar {
  factor: FactorId;
  low: number;
  high: number;
}

/** A tornado: the central value and the bars, longest first (the registry's order among equals). */
export interface Tornado {
  central: number;
  bars: TornadoBar[];
}

/** What is prepared once for all units. */
export interface TornadoReader {
  factors: FactorId[];
  evaluator: UnitEvaluator;
}

/** Point 0 is the central case; points 2i + 1 and 2i + 2 have factor i at P10 and P90. */
function createTornadoDraws(belief: Belief, varying: readonly FactorId[]): Draws {
  const central = getCentralFactors(belief.central);
  const count = 1 + 2 * varying.length;
  const columns = FACTOR_IDS.map((id) => {
    const values = new Float64Array(count).fill(central[id]);
    const place = varying.indexOf(id);
    if (place >= 0) {
      const quantile = createQuantile(belief.laws[id]);
      values[2 * place + 1] = quantile(0.1);
      values[2 * place + 2] = quantile(0.9);
    }
    return [id, values];
  });
  return { seed: 0, count, central: belief.central, factors: Object.fromEntries(columns) };
}

/** Prepares the tornados of all units: about thirty points of the model, evaluated together. */
export function createTornadoReader({ columns, belief, levers, indicator }: TornadoInput): TornadoReader {
  const factors = listVaryingFactors(belief);
  const draws = createTornadoDraws(belief, factors);
  const blocks = createKernelBlocks({ columns, draws, levers, indicators: [indicator] });
  return { factors, evaluator: createUnitEvaluator({ columns, blocks }, indicator) };
}

/** The tornado of one unit: each factor alone from P10 to P90 around the central case. Source: method C.11. */
export function computeTornado({ factors, evaluator }: TornadoReader, unit: number): Tornado {
  const values = computeUnitValues(evaluator, unit);
  const bars = factors.map((factor, place) => ({
    factor,
    low: values[2 * place + 1],
    high: values[2 * place + 2],
  }));
  bars.sort((a, b) => Math.abs(b.high - b.low) - Math.abs(a.high - a.low));
  return { central: values[0], bars };
}
