import { formatNumber } from '@maceo/domain/format-number';
import type { Problem } from '@maceo/domain/problem';

/** How a weighted sum brings a criterion to 0–1: between its extremes here, or between two values fixed in advance. */
export type Scaling = { kind: 'min-max' } | { kind: 'target'; worst: number; best: number };

/**
 * One thing that counts. `benefit` is better when larger, `cost` when smaller. `weightPoints` are out of 100 for the
 * whole table. A target's `worst` scores 0, its `best` 1, in the criterion's own unit.
 */
export interface Criterion {
  id: string;
  direction: 'benefit' | 'cost';
  weightPoints: number;
  scaling: Scaling;
}

/** Alternatives to compare; `values[alternative][criterion]` in each criterion's own unit, all finite. */
export interface DecisionTable {
  alternatives: readonly string[];
  criteria: readonly Criterion[];
  values: readonly (readonly number[])[];
}

/** Points to share between the criteria. */
export const TOTAL_POINTS = 100;

/** Gap in points taken for rounding: thirds of a hundred written with six decimals pass. */
const POINTS_TOLERANCE = 1e-5;

function formatPoints(points: number): string {
  return formatNumber(points, Number.isInteger(Number(points.toFixed(2))) ? 0 : 2);
}

/**
 * Why weights cannot be used: one negative or not a number, or a total other than 100, with what to take away or add.
 * Source of the words: acceptance story 30, « 110 points : retirez 10 ».
 */
export function checkWeights(weightPoints: readonly number[]): Problem[] {
  const wrong = weightPoints.flatMap((points, index) =>
    Number.isFinite(points) && points >= 0
      ? []
      : [{ field: `weights[${index}]`, message: 'Il faut un nombre de points entre 0 et 100.' }],
  );
  if (wrong.length > 0) return wrong;
  const total = weightPoints.reduce((sum, points) => sum + points, 0);
  const excess = total - TOTAL_POINTS;
  if (Math.abs(excess) <= POINTS_TOLERANCE) return [];
  const noun = Math.abs(total) < 2 ? 'point' : 'points';
  const advice = excess > 0 ? 'retirez' : 'ajoutez';
  const message = `${formatPoints(total)} ${noun}\u00A0: ${advice} ${formatPoints(Math.abs(excess))}`;
  return [{ field: 'weights', message }];
}

function checkCriterion({ direction, scaling }: Criterion, index: number): Problem[] {
  if (scaling.kind === 'min-max') return [];
  const field = `criteria[${index}].scaling`;
  if (!Number.isFinite(scaling.worst) || !Number.isFinite(scaling.best)) {
    return [{ field, message: 'Le repère bas et la cible doivent être des nombres.' }];
  }
  const isReversed = direction === 'benefit' ? scaling.best < scaling.worst : scaling.best > scaling.worst;
  return isReversed
    ? [{ field, message: 'La cible est du mauvais côté du repère pour le sens de ce critère.' }]
    : [];
}

function checkValues({ alternatives, criteria, values }: DecisionTable): Problem[] {
  if (values.length !== alternatives.length) {
    return [{ field: 'values', message: `Il faut ${alternatives.length} lignes, une par option.` }];
  }
  return values.flatMap((row, index) =>
    row.length === criteria.length && row.every(Number.isFinite)
      ? []
      : [{ field: `values[${index}]`, message: `Il faut ${criteria.length} nombres, un par critère.` }],
  );
}

/** Everything wrong with a table, all at once. A single alternative is allowed: it ranks first. */
export function checkDecisionTable(table: DecisionTable): Problem[] {
  const empty: Problem[] = [
    ...(table.alternatives.length > 0 ? [] : [{ field: 'alternatives', message: 'Il faut une option.' }]),
    ...(table.criteria.length > 0 ? [] : [{ field: 'criteria', message: 'Il faut un critère.' }]),
  ];
  if (empty.length > 0) return empty;
  return [
    ...checkWeights(table.criteria.map(({ weightPoints }) => weightPoints)),
    ...table.criteria.flatMap(checkCriterion),
    ...checkValues(table),
  ];
}

/** One column of the table, in the order of the alternatives. */
export function listColumn(table: DecisionTable, criterion: number): number[] {
  return table.values.map((row) => row[criterion]);
}

/** The same table with other weights, in points, in the order of the criteria. */
export function toReweighted(table: DecisionTable, weightPoints: readonly number[]): DecisionTable {
  const criteria = table.criteria.map((criterion, index) => ({
    ...criterion,
    weightPoints: weightPoints[index],
  }));
  return { ...table, criteria };
}
