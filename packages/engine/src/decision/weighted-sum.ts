import { type Criterion, type DecisionTable, listColumn, TOTAL_POINTS } from './decision-table.ts';

/** Ends of the scale of one criterion: `worst` scores 0, `best` 1. */
function computeEnds(column: readonly number[], { direction, scaling }: Criterion) {
  if (scaling.kind === 'target') return scaling;
  const [low, high] = [Math.min(...column), Math.max(...column)];
  return direction === 'benefit' ? { worst: low, best: high } : { worst: high, best: low };
}

/**
 * Values of one criterion on 0–1, 1 being best. Beyond a target the score stays at 0 or 1. Where both ends are the same
 * the criterion tells nothing apart: 0 for all. Source: method C.13.
 */
export function computeScaledScores(column: readonly number[], criterion: Criterion): number[] {
  const { worst, best } = computeEnds(column, criterion);
  if (worst === best) return column.map(() => 0);
  return column.map((value) => Math.min(1, Math.max(0, (value - worst) / (best - worst))));
}

/**
 * Part of each criterion in each alternative's weighted sum, `[alternative][criterion]`: what a profile shows instead of
 * one score.
 */
export function computeContributions(table: DecisionTable): number[][] {
  const scores = table.criteria.map((criterion, k) => computeScaledScores(listColumn(table, k), criterion));
  return table.alternatives.map((_, a) =>
    table.criteria.map(({ weightPoints }, k) => (weightPoints / TOTAL_POINTS) * scores[k][a]),
  );
}

/** Weighted sum of scaled scores, 0–1, by alternative. Source: method C.13. */
export function computeWeightedSum(table: DecisionTable): number[] {
  return computeContributions(table).map((parts) => parts.reduce((sum, part) => sum + part, 0));
}
