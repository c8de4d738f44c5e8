import { computeDeterrence } from './deterrence.ts';
import type { OwnZoneAim } from './own-zone-aims.ts';
import {
  computeBalance,
  computeTrips,
  type Balance,
  type FurnessInput,
  type FurnessLimits,
} from './furness.ts';

/**
 * A support with its margins, and the origins whose commutes are calibrated (1 = counted). `attraction` multiplies the
 * deterrence of each pair (1 where the destination has a margin of its own); `ownPair` is the pair of each origin with
 * itself, −1 for those that have none or are « extérieur »; `ownAims` the groups of origins with a factor of their own.
 */
export interface SolverInput extends Omit<FurnessInput, 'weight'> {
  attraction: Float64Array;
  distanceKm: Float64Array;
  ownPair: Int32Array;
  isTarget: Uint8Array;
  ownAims: readonly OwnZoneAim[];
}

/**
 * What calibration moves: β in 1/km, and for each of the `ownAims` the factor ζ that multiplies the deterrence of its zones
 * with themselves (1 = none).
 */
export interface FlowParameters {
  beta: number;
  ownZoneFactors: readonly number[];
}

/** What calibration looks at, over the target origins: mean one-way km, share (0–1) who stay in their zone; 0 if none. */
export interface CommuteFigures {
  meanDistanceKm: number;
  intraZoneShare: number;
}

/**
 * The balanced model at one set of parameters; trips in persons, in the order of the support; `ownShares` (0–1) are what
 * the `ownAims` aim at.
 */
export interface Solution extends CommuteFigures {
  ownShares: number[];
  parameters: FlowParameters;
  balance: Balance;
  trips: Float64Array;
}

/** Solves at any parameters, each time from the balance before; `evaluations` and Furness `iterations` spent so far. */
export interface FlowSolver {
  input: SolverInput;
  spent: { evaluations: number; iterations: number };
  solve: (parameters: FlowParameters, limits?: FurnessLimits) => Solution;
}

/** Margins while searching: close enough for figures good to the calibration's tolerance. Assumption, held by a test. */
const SEARCH_LIMITS: FurnessLimits = { tolerance: 1e-6, maxIterations: 3000 };

/** Pair of each home with itself; −1 where there is none, and for « extérieur », whose zones are no communes. */
export function listOwnPairs(
  { rowStart, column }: Pick<SolverInput, 'rowStart' | 'column'>,
  homeCount: number,
): Int32Array {
  const ownPair = new Int32Array(rowStart.length - 1).fill(-1);
  for (let home = 0; home < homeCount; home++) {
    for (let k = rowStart[home]; k < rowStart[home + 1]; k++) if (column[k] === home) ownPair[home] = k;
  }
  return ownPair;
}

/** f = ζ^[own zone of the group] · attraction · exp(−β·c). */
function computeWeights(input: SolverInput, { beta, ownZoneFactors }: FlowParameters): Float64Array {
  const weight = computeDeterrence(input.rowStart, input.distanceKm, beta);
  for (let k = 0; k < weight.length; k++) weight[k] *= input.attraction[k];
  input.ownAims.forEach(({ members }, aim) => {
    for (let i = 0; i < members.length; i++) {
      if (members[i] === 1 && input.ownPair[i] >= 0) weight[input.ownPair[i]] *= ownZoneFactors[aim];
    }
  });
  return weight;
}

/** Mean distance and own-zone share of trips on the support of `input`, over its target origins. */
export function computeCommuteFigures(
  input: Pick<SolverInput, 'rowStart' | 'distanceKm' | 'ownPair' | 'isTarget'>,
  trips: Float64Array,
): CommuteFigures {
  let total = 0;
  let travelled = 0;
  let intra = 0;
  for (let i = 0; i < input.ownPair.length; i++) {
    if (input.isTarget[i] === 0) continue;
    for (let k = input.rowStart[i]; k < input.rowStart[i + 1]; k++) {
      total += trips[k];
      travelled += trips[k] * input.distanceKm[k];
    }
    if (input.ownPair[i] >= 0) intra += trips[input.ownPair[i]];
  }
  return total > 0
    ? { meanDistanceKm: travelled / total, intraZoneShare: intra / total }
    : { meanDistanceKm: 0, intraZoneShare: 0 };
}

/** A solver of one support; `onSolve` is told how many parameters have been tried. */
export function createFlowSolver(
  input: SolverInput,
  onSolve: (count: number) => void = () => {},
): FlowSolver {
  const spent = { evaluations: 0, iterations: 0 };
  let balance: Balance | undefined;
  const solve = (parameters: FlowParameters, limits = SEARCH_LIMITS): Solution => {
    const furness = { ...input, weight: computeWeights(input, parameters) };
    balance = computeBalance(furness, limits, balance);
    spent.evaluations += 1;
    spent.iterations += balance.iterations;
    onSolve(spent.evaluations);
    const trips = computeTrips(furness, balance);
    const ownShares = input.ownAims.map(({ counted }) => {
      return computeCommuteFigures({ ...input, isTarget: counted }, trips).intraZoneShare;
    });
    return { parameters, balance, trips, ownShares, ...computeCommuteFigures(input, trips) };
  };
  return { input, spent, solve };
}
