import type { Problem } from '@maceo/domain/problem';
import { checkMargin, checkReachable, computeBalancedMargins } from './check-margins.ts';
import { computeDeterrence } from './deterrence.ts';
import { computeBalance, computeTrips } from './furness.ts';

/** A small table: margins in persons, `cost[i][j]` in any unit, `beta` per that unit. Rectangular. */
export interface DenseFlowInput {
  origins: readonly number[];
  destinations: readonly number[];
  cost: readonly (readonly number[])[];
  beta: number;
}

/** `trips[i][j]` in persons, and their mean cost in the unit of the costs. `warnings` in French. */
export interface DenseFlows {
  trips: number[][];
  meanCost: number;
  warnings: string[];
}

/** Every pair, row by row. */
function createFullSupport(rows: number, columns: number): { rowStart: Uint32Array; column: Uint32Array } {
  return {
    rowStart: Uint32Array.from({ length: rows + 1 }, (_, i) => i * columns),
    column: Uint32Array.from({ length: rows * columns }, (_, k) => k % columns),
  };
}

/**
 * Furness on a full table, or every problem of its inputs: negative or non-finite figures, empty margins, sums more than
 * 5 % apart, costs that forbid the margins.
 */
export function estimateDenseFlows(input: DenseFlowInput): DenseFlows | { problems: Problem[] } {
  const origins = Float64Array.from(input.origins);
  const destinations = Float64Array.from(input.destinations);
  const empty = [...checkMargin(origins, 'O', 'Origines'), ...checkMargin(destinations, 'D', 'Destinations')];
  if (empty.length > 0) return { problems: empty };
  const columns = destinations.length;
  const support = { ...createFullSupport(origins.length, columns), origins };
  const margins = computeBalancedMargins({ ...support, destinations });
  if ('problems' in margins) return margins;
  const cost = Float64Array.from(input.cost.flat());
  const weight = computeDeterrence(support.rowStart, cost, input.beta);
  const furness = { ...support, weight, destinations: margins.destinations };
  const unreachable = checkReachable(furness);
  if (unreachable.length > 0) return { problems: unreachable };
  const balance = computeBalance(furness);
  if (!balance.converged) {
    return {
      problems: [
        { field: 'cost', message: 'Les coûts et les marges ne permettent pas d’équilibrer la table.' },
      ],
    };
  }
  const trips = computeTrips(furness, balance);
  const total = trips.reduce((sum, value) => sum + value, 0);
  return {
    trips: input.origins.map((_, i) => Array.from(trips.subarray(i * columns, (i + 1) * columns))),
    meanCost: trips.reduce((sum, value, k) => sum + value * cost[k], 0) / total,
    warnings: margins.warnings,
  };
}
