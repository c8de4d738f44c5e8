import { estimateBeta, HIGHEST_BETA, LOWEST_BETA } from './calibrate-beta.ts';
import { createFlowSolver, type FlowSolver, type Solution, type SolverInput } from './flow-solver.ts';
import { FURNESS_LIMITS } from './furness.ts';

/**
 * Calibration of the gravity model on two published figures at once: β carries the mean distance, the own-zone factor ζ
 * the share of workers who stay in their commune (distance alone keeps some 5 % of rural workers there, where 25 % are
 * observed: farms, shops and homes that are workplaces). Two unknowns, two figures, nearly log-linear: a quasi-Newton search
 * needs six or seven solutions. Where both cannot be met, the mean distance has priority.
 */

/** Both aims, over the target origins: mean one-way km, and share (0–1) of workers whose workplace is their own zone. */
export interface CalibrationAims {
  targetKm: number;
  intraZoneTarget: number;
}

/**
 * The calibrated model, margins met to 1e-9. `meetsDistance` and `meetsShare` tell which aims are met. `evaluations`
 * counts the parameters tried, `iterations` the Furness passes over all of them.
 */
export interface Calibration extends Solution {
  meetsDistance: boolean;
  meetsShare: boolean;
  evaluations: number;
  iterations: number;
}

/** Bounds of ζ. Assumption: a factor beyond says that the jobs of the zones cannot carry the share, not how people choose. */
const LOWEST_FACTOR = 0.05;
const HIGHEST_FACTOR = 200;

/** First β (1/km) and ζ tried. Assumption: near what rural areas need. */
const START = { beta: 0.08, ownZoneFactor: 10 };

/** Relative gap to the mean distance, absolute gap to the share. Assumption: far below ±1.5 km and ±3 points (F9). */
const MEAN_TOLERANCE = 1e-5;
const SHARE_TOLERANCE = 1e-5;

/** Gap to the share that is still said to be met. Assumption: what a reader sees, a tenth of a point. */
const SHARE_SHOWN = 1e-3;

/** Steps of the joint search, and the longest of each (in ln β, ln ζ). Assumption: six are needed from afar, more only where the
 * margins leave the share little room. */
const MOST_STEPS = 40;
const LONGEST_STEP = [0.7, 2.5] as const;

type Pair = readonly [number, number];
type Jacobian = readonly [Pair, Pair];

/** ln of the odds, finite for the shares 0 and 1. */
function computeLogit(share: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, share));
  return Math.log(inside / (1 - inside));
}

/** Gaps to both aims on scales where the model is nearly linear: ln of the mean, log-odds of the share. */
function computeGaps({ meanDistanceKm, intraZoneShare }: Solution, aims: CalibrationAims): Pair {
  return [
    Math.log(Math.max(1e-9, meanDistanceKm) / aims.targetKm),
    computeLogit(intraZoneShare) - computeLogit(aims.intraZoneTarget),
  ];
}

/** Variances and covariance, within the rows of the target origins, of the distance and of staying in one's zone. */
function computeRowMoments(input: SolverInput, trips: Float64Array) {
  const moments = { workers: 0, distance: 0, own: 0, both: 0 };
  for (let i = 0; i < input.isTarget.length; i++) {
    if (input.isTarget[i] === 0 || input.origins[i] === 0) continue;
    let [total, first, second] = [0, 0, 0];
    for (let k = input.rowStart[i]; k < input.rowStart[i + 1]; k++) {
      const travelled = trips[k] * input.distanceKm[k];
      total += trips[k];
      first += travelled;
      second += travelled * input.distanceKm[k];
    }
    moments.workers += total;
    moments.distance += second - (first * first) / total;
    const pair = input.ownPair[i];
    if (pair < 0) continue;
    moments.own += trips[pair] - (trips[pair] * trips[pair]) / total;
    moments.both += trips[pair] * (input.distanceKm[pair] - first / total);
  }
  return moments;
}

/** Derivatives of the gaps by (ln β, ln ζ) with the columns' factors held: the multinomial part, a first guess. */
function computeFirstJacobian({ input }: FlowSolver, solution: Solution): Jacobian {
  const { workers, distance, own, both } = computeRowMoments(input, solution.trips);
  const { meanDistanceKm, intraZoneShare, parameters } = solution;
  const travelled = workers * meanDistanceKm;
  const spread = workers * intraZoneShare * (1 - intraZoneShare);
  return [
    [(-parameters.beta * distance) / travelled, both / travelled],
    [(-parameters.beta * both) / spread, own / spread],
  ];
}

/** The Jacobian that explains the last step, else unchanged (Broyden 1965). */
function updateJacobian(jacobian: Jacobian, step: Pair, change: Pair): Jacobian {
  const length = step[0] ** 2 + step[1] ** 2;
  const update = (row: Pair, gained: number): Pair => {
    const missed = (gained - row[0] * step[0] - row[1] * step[1]) / length;
    return [row[0] + missed * step[0], row[1] + missed * step[1]];
  };
  return [update(jacobian[0], change[0]), update(jacobian[1], change[1])];
}

/** Where the search stands: the point (ln β, ln ζ), its solution and gaps, and the part of the longest step it may go. */
interface Standing {
  point: Pair;
  solution: Solution;
  gaps: Pair;
  reach: number;
}

/** Where the linear model has no gap left, within reach and bounds; undefined when it has no answer. */
function findNextPoint({ point, gaps, reach }: Standing, [[a, b], [c, d]]: Jacobian): Pair | undefined {
  const [g, h] = gaps;
  const determinant = a * d - b * c;
  const step = [(b * h - d * g) / determinant, (c * g - a * h) / determinant];
  if (!step.every(Number.isFinite)) return undefined;
  const excess = Math.max(...step.map((part, axis) => Math.abs(part) / (reach * LONGEST_STEP[axis])), 1);
  const clamp = (value: number, low: number, high: number) =>
    Math.min(Math.log(high), Math.max(Math.log(low), value));
  const next: Pair = [
    clamp(point[0] + step[0] / excess, LOWEST_BETA, HIGHEST_BETA),
    clamp(point[1] + step[1] / excess, LOWEST_FACTOR, HIGHEST_FACTOR),
  ];
  return next[0] === point[0] && next[1] === point[1] ? undefined : next;
}

function hasConverged(solution: Solution, { targetKm, intraZoneTarget }: CalibrationAims): boolean {
  return (
    Math.abs(solution.meanDistanceKm - targetKm) <= MEAN_TOLERANCE * targetKm &&
    Math.abs(solution.intraZoneShare - intraZoneTarget) <= SHARE_TOLERANCE
  );
}

/** The better of two standings; a step that brought nothing leaves the search where it was, with half the reach. */
function pickBetter(standing: Standing, next: Standing): Standing {
  if (Math.hypot(...next.gaps) < Math.hypot(...standing.gaps)) return { ...next, reach: 1 };
  return { ...standing, reach: standing.reach / 2 };
}

/** Quasi-Newton search for both aims; the best solution, which has not converged when both cannot be met. */
function findBoth(solver: FlowSolver, aims: CalibrationAims): Solution {
  const stand = (point: Pair): Standing => {
    const solution = solver.solve({ beta: Math.exp(point[0]), ownZoneFactor: Math.exp(point[1]) });
    return { point, solution, gaps: computeGaps(solution, aims), reach: 1 };
  };
  let best = stand([Math.log(START.beta), Math.log(START.ownZoneFactor)]);
  let jacobian = computeFirstJacobian(solver, best.solution);
  for (let round = 0; round < MOST_STEPS && !hasConverged(best.solution, aims); round++) {
    const point = findNextPoint(best, jacobian);
    if (point === undefined) break;
    const next = stand(point);
    const difference = (to: Pair, from: Pair): Pair => [to[0] - from[0], to[1] - from[1]];
    jacobian = updateJacobian(jacobian, difference(point, best.point), difference(next.gaps, best.gaps));
    best = pickBetter(best, next);
  }
  return best.solution;
}

/** Whether any target origin can have workers in its own zone: without one, ζ has nothing to act on. */
function hasOwnPair({ isTarget, ownPair }: SolverInput): boolean {
  return ownPair.some((pair, i) => pair >= 0 && isTarget[i] === 1);
}

/**
 * Parameters that meet both aims; else the mean distance alone, with ζ where the search left it, or without ζ where that
 * forbids the distance.
 */
function findParameters(solver: FlowSolver, aims: CalibrationAims) {
  const start = hasOwnPair(solver.input)
    ? findBoth(solver, aims)
    : solver.solve({ ...START, ownZoneFactor: 1 });
  if (hasConverged(start, aims)) return { parameters: start.parameters, meetsDistance: true };
  const startBeta = start.parameters.beta;
  const { targetKm } = aims;
  const find = (ownZoneFactor: number) => {
    const search = { startBeta, ownZoneFactor, targetKm, toleranceKm: MEAN_TOLERANCE * targetKm };
    const { beta, onTarget } = estimateBeta(solver, search);
    return { parameters: { beta, ownZoneFactor }, meetsDistance: onTarget };
  };
  const found = find(start.parameters.ownZoneFactor);
  return found.meetsDistance ? found : find(1);
}

/**
 * β and ζ such that the target origins' mean road distance and own-zone share are the published ones, then the trips at
 * these with margins met to 1e-9. `onSolve` is told how many parameters have been tried.
 * Source: method C.9, calibration on the mean cost; 18.4 km (C.3) and 25 % in their own commune (F9), INSEE 7622203.
 */
export function estimateParameters(
  input: SolverInput,
  aims: CalibrationAims,
  onSolve?: (count: number) => void,
): Calibration {
  const solver = createFlowSolver(input, onSolve);
  const { parameters, meetsDistance } = findParameters(solver, aims);
  const solution = solver.solve(parameters, FURNESS_LIMITS);
  const meetsShare = Math.abs(solution.intraZoneShare - aims.intraZoneTarget) <= SHARE_SHOWN;
  return { ...solution, meetsDistance, meetsShare, ...solver.spent };
}
