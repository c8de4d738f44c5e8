import { findVerdict } from '@maceo/domain/scenarios/run-comparison';
import type { UncertainIndicatorId } from './indicator-terms.ts';
import {
  createQuantileReader,
  createQuantileTable,
  type QuantileTable,
  readQuantiles,
} from './quantile-table.ts';
import { computeUnitValues, createUnitEvaluator, type Projection } from './unit-values.ts';

/**
 * Two scenarios drawn with the same seed and count, over the same units, and what they are compared by. They share
 * their columns unless their hypotheses differ.
 */
export interface ComparisonInput {
  first: Projection;
  second: Projection;
  indicator: UncertainIndicatorId;
}

/**
 * Per unit: share (0–1) of the draws in which the first has the greater value, a tie counting for half; and the
 * quantiles of first − second, draw by draw.
 */
export interface Comparison {
  winShare: Float64Array;
  difference: QuantileTable;
}

/** Whether a share of winning draws decides between two scenarios, one way or the other. */
export function isConclusive(winShare: number): boolean {
  return findVerdict(winShare) !== 'inconclusive';
}

/**
 * Compares two scenarios under common random numbers: draw d of both has the same state of the world, so that the
 * share of wins is about the scenarios and not about luck. Both must have the same numbers of draws and units.
 */
export function computeComparison({ first, second, indicator }: ComparisonInput): Comparison {
  const { drawCount } = first.blocks;
  const { unitCount } = first.columns;
  if (second.blocks.drawCount !== drawCount || second.columns.unitCount !== unitCount) {
    throw new Error('Scenarios to compare must share draws and units');
  }
  const [a, b] = [createUnitEvaluator(first, indicator), createUnitEvaluator(second, indicator)];
  const winShare = new Float64Array(unitCount);
  const difference = createQuantileTable(unitCount);
  const reader = createQuantileReader(drawCount);
  const gap = new Float64Array(drawCount);
  for (let unit = 0; unit < unitCount; unit++) {
    const [x, y] = [computeUnitValues(a, unit), computeUnitValues(b, unit)];
    let wins = 0;
    for (let draw = 0; draw < drawCount; draw++) {
      gap[draw] = x[draw] - y[draw];
      wins += (Math.sign(gap[draw]) + 1) / 2;
    }
    winShare[unit] = wins / drawCount;
    readQuantiles(reader, gap, { table: difference, unit });
  }
  return { winShare, difference };
}
