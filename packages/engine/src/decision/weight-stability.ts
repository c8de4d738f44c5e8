import { type DecisionTable, toReweighted, TOTAL_POINTS } from './decision-table.ts';
import { computeRanking, type DecisionMethod } from './ranking.ts';

/**
 * Points of one criterion between which the winner stays first (alone or equal), the other weights keeping their
 * proportions; closed, within 0–100, and always holding `weightPoints`.
 */
export interface StabilityInterval {
  criterion: string;
  weightPoints: number;
  lowPoints: number;
  highPoints: number;
}

/** Who wins with the table's own weights, and how far each weight may move before another does. */
export interface WeightStability {
  winner: string;
  intervals: StabilityInterval[];
}

/** Points between two looks outward. Assumption: the engine's own; a loss narrower than this is only missed by TOPSIS. */
const STEP = 0.25;

/** Score gap taken for rounding, so that a winner equal to another does not lose to itself. */
const ROUNDING = 1e-12;

/** All weights when one criterion has `points`; the others share the rest as they did, evenly if they had none. */
export function computeShiftedWeights(
  weightPoints: readonly number[],
  criterion: number,
  points: number,
): number[] {
  const others = weightPoints.reduce((sum, weight, k) => (k === criterion ? sum : sum + weight), 0);
  const rest = TOTAL_POINTS - points;
  return weightPoints.map((weight, k) => {
    if (k === criterion) return points;
    return others > 0 ? (weight / others) * rest : rest / (weightPoints.length - 1);
  });
}

/** The furthest point towards `end` that holds, every step on the way holding too; the edge is found by bisection. */
function computeEdge(start: number, end: number, holds: (points: number) => boolean): number {
  const towards = Math.sign(end - start) * STEP;
  let inside = start;
  while (inside !== end) {
    const next = Math.abs(end - inside) <= STEP ? end : inside + towards;
    if (!holds(next)) return computeBoundary(inside, next, holds);
    inside = next;
  }
  return end;
}

function computeBoundary(inside: number, outside: number, holds: (points: number) => boolean): number {
  let [held, lost] = [inside, outside];
  for (let step = 0; step < 60; step++) {
    const middle = (held + lost) / 2;
    if (holds(middle)) held = middle;
    else lost = middle;
  }
  return held;
}

/**
 * Stability of the winner, criterion by criterion. Exact for methods linear in the weights (weighted sum, PROMETHEE II):
 * there the weights that keep a winner form one interval. A lone criterion always has 100 points. Source: method C.13.
 */
export function computeWeightStability(table: DecisionTable, method: DecisionMethod): WeightStability {
  const [{ alternative: winner }] = computeRanking(table, method);
  const weightPoints = table.criteria.map((criterion) => criterion.weightPoints);
  const position = table.alternatives.indexOf(winner);
  const holdsAt = (weights: readonly number[]) => {
    const scores = method(toReweighted(table, weights));
    return scores.every((score) => scores[position] >= score - ROUNDING);
  };
  const intervals = table.criteria.map(({ id }, k) => {
    const own = { criterion: id, weightPoints: weightPoints[k] };
    if (table.criteria.length === 1) return { ...own, lowPoints: TOTAL_POINTS, highPoints: TOTAL_POINTS };
    const holds = (points: number) => holdsAt(computeShiftedWeights(weightPoints, k, points));
    return {
      ...own,
      lowPoints: computeEdge(weightPoints[k], 0, holds),
      highPoints: computeEdge(weightPoints[k], TOTAL_POINTS, holds),
    };
  });
  return { winner, intervals };
}
