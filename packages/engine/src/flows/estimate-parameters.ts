import { estimateBeta, HIGHEST_BETA, LOWEST_BETA } from './calibrate-beta.ts';
import { createFlowSolver, type FlowSolver, type Solution, type SolverInput } from './flow-solver.ts';
import { FURNESS_LIMITS } from './furness.ts';
import { solveLinear } from './solve-linear.ts';

/**
 * Calibration of the gravity model on several published figures at once: β carries the mean distance, and the own-zone
 * factor ζ of each kind of commune the share of workers who stay in theirs (own-zone-aims.ts). As many unknowns as figures,
 * nearly log-linear: a quasi-Newton search needs seven to ten solutions. Where all cannot be met, the mean distance has
 * priority.
 */

/**
 * The calibrated model, margins met to 1e-9. `meetsDistance` and `meetsShares` (in the order of the aims) tell which
 * figures are met. `evaluations` counts the parameters tried, `iterations` the Furness passes over all of them.
 */
export interface Calibration extends Solution {
  meetsDistance: boolean;
  meetsShares: boolean[];
  evaluations: number;
  iterations: number;
}

/** Bounds of ζ. Assumption: a factor beyond says that the jobs of the zones cannot carry the share, not how people choose. */
const LOWEST_FACTOR = 0.05;
const HIGHEST_FACTOR = 200;

/** First β (1/km) and ζ tried. Assumption: near what rural areas need. */
const START = { beta: 0.08, ownZoneFactor: 10 };

/** Relative gap to the mean distance, absolute gap to a share. Assumption: far below ±1.5 km and ±3 points (F9). */
const MEAN_TOLERANCE = 1e-5;
const SHARE_TOLERANCE = 1e-5;

/** Gap to a share that is still said to be met. Assumption: what a reader sees, a tenth of a point. */
const SHARE_SHOWN = 1e-3;

/** Steps of the joint search, and the longest of each (in ln β, ln ζ). Assumption: ten are needed from afar, more only where the
 * margins leave the shares little room. */
const MOST_STEPS = 40;
const LONGEST_BETA_STEP = 0.7;
const LONGEST_FACTOR_STEP = 2.5;

/** ln of the odds, finite for the shares 0 and 1. */
function computeLogit(share: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, share));
  return Math.log(inside / (1 - inside));
}

/** The search: the solver, the mean one-way km aimed at, and the places of the aims that some home can serve. */
interface Search {
  solver: FlowSolver;
  targetKm: number;
  active: readonly number[];
}

/** Places of the aims for which some home that counts has workers of its own: without one, ζ has nothing to act on. */
function listActive({ ownAims, ownPair }: SolverInput): number[] {
  return [...ownAims.keys()].filter((aim) => {
    const { members, counted } = ownAims[aim];
    return ownPair.some((pair, i) => pair >= 0 && members[i] === 1 && counted[i] === 1);
  });
}

/** Gaps to all figures on scales where the model is nearly linear: ln of the mean, log-odds of each share. */
function computeGaps({ solver, targetKm, active }: Search, solution: Solution): number[] {
  const { ownAims } = solver.input;
  return [
    Math.log(Math.max(1e-9, solution.meanDistanceKm) / targetKm),
    ...active.map((aim) => computeLogit(solution.ownShares[aim]) - computeLogit(ownAims[aim].share)),
  ];
}

/** Sums of one row: workers, variance of the distance, of staying in one's zone, and their covariance. */
interface RowMoments {
  workers: number;
  distance: number;
  own: number;
  both: number;
}

function computeRowMoments(input: SolverInput, trips: Float64Array, i: number): RowMoments {
  let [workers, first, second] = [0, 0, 0];
  for (let k = input.rowStart[i]; k < input.rowStart[i + 1]; k++) {
    const travelled = trips[k] * input.distanceKm[k];
    workers += trips[k];
    first += travelled;
    second += travelled * input.distanceKm[k];
  }
  if (workers === 0) return { workers: 0, distance: 0, own: 0, both: 0 };
  const distance = second - (first * first) / workers;
  const pair = input.ownPair[i];
  if (pair < 0) return { workers, distance, own: 0, both: 0 };
  const own = trips[pair] - (trips[pair] * trips[pair]) / workers;
  return { workers, distance, own, both: trips[pair] * (input.distanceKm[pair] - first / workers) };
}

/** Sums of the rows that every mask keeps. */
function sumRows(rows: readonly RowMoments[], masks: readonly Uint8Array[]): RowMoments {
  const sum = { workers: 0, distance: 0, own: 0, both: 0 };
  rows.forEach(({ workers, distance, own, both }, i) => {
    if (masks.some((mask) => mask[i] === 0)) return;
    sum.workers += workers;
    sum.distance += distance;
    sum.own += own;
    sum.both += both;
  });
  return sum;
}

/** Derivatives of the gaps by (ln β, ln ζ…) with the columns' factors held: the multinomial part, a first guess. */
function computeFirstJacobian({ solver, active }: Search, solution: Solution): number[][] {
  const { input } = solver;
  const { meanDistanceKm, ownShares, parameters } = solution;
  const rows = Array.from(input.isTarget, (_, i) => computeRowMoments(input, solution.trips, i));
  const whole = sumRows(rows, [input.isTarget]);
  const travelled = whole.workers * meanDistanceKm;
  const aims = active.map((aim) => input.ownAims[aim]);
  const meanRow = [
    (-parameters.beta * whole.distance) / travelled,
    ...aims.map(({ members }) => sumRows(rows, [input.isTarget, members]).both / travelled),
  ];
  const shareRows = aims.map(({ counted }, place) => {
    const { workers, both } = sumRows(rows, [counted]);
    const share = ownShares[active[place]];
    const spread = workers * share * (1 - share);
    return [
      (-parameters.beta * both) / spread,
      ...aims.map(({ members }) => sumRows(rows, [counted, members]).own / spread),
    ];
  });
  return [meanRow, ...shareRows];
}

/** The Jacobian that explains the last step, else unchanged (Broyden 1965). */
function updateJacobian(
  jacobian: readonly number[][],
  step: readonly number[],
  change: readonly number[],
): number[][] {
  const length = step.reduce((sum, part) => sum + part * part, 0);
  return jacobian.map((row, gap) => {
    const explained = row.reduce((sum, slope, axis) => sum + slope * step[axis], 0);
    const missed = (change[gap] - explained) / length;
    return row.map((slope, axis) => slope + missed * step[axis]);
  });
}

/** Where the search stands: the point (ln β, ln ζ…), its solution and gaps, and the part of the longest step it may go. */
interface Standing {
  point: number[];
  solution: Solution;
  gaps: number[];
  reach: number;
}

/** Where the linear model has no gap left, within reach and bounds; undefined when it has no answer. */
function findNextPoint(
  { point, gaps, reach }: Standing,
  jacobian: readonly number[][],
): number[] | undefined {
  const step = solveLinear(
    jacobian,
    gaps.map((gap) => -gap),
  );
  if (step === undefined) return undefined;
  const longest = (axis: number) => reach * (axis === 0 ? LONGEST_BETA_STEP : LONGEST_FACTOR_STEP);
  const excess = Math.max(...step.map((part, axis) => Math.abs(part) / longest(axis)), 1);
  const next = point.map((value, axis) => {
    const [low, high] = axis === 0 ? [LOWEST_BETA, HIGHEST_BETA] : [LOWEST_FACTOR, HIGHEST_FACTOR];
    return Math.min(Math.log(high), Math.max(Math.log(low), value + step[axis] / excess));
  });
  return next.every((value, axis) => value === point[axis]) ? undefined : next;
}

function hasConverged({ solver, targetKm, active }: Search, solution: Solution): boolean {
  const { ownAims } = solver.input;
  return (
    Math.abs(solution.meanDistanceKm - targetKm) <= MEAN_TOLERANCE * targetKm &&
    active.every((aim) => Math.abs(solution.ownShares[aim] - ownAims[aim].share) <= SHARE_TOLERANCE)
  );
}

/** The better of two standings; a step that brought nothing leaves the search where it was, with half the reach. */
function pickBetter(standing: Standing, next: Standing): Standing {
  if (Math.hypot(...next.gaps) < Math.hypot(...standing.gaps)) return { ...next, reach: 1 };
  return { ...standing, reach: standing.reach / 2 };
}

/** ζ of every aim: those of the active ones, 1 for the others. */
function toFactors({ solver, active }: Search, factors: readonly number[]): number[] {
  return solver.input.ownAims.map((_, aim) => (active.includes(aim) ? factors[active.indexOf(aim)] : 1));
}

/** Quasi-Newton search for all figures; the best solution, which has not converged when they cannot all be met. */
function findAll(search: Search): Solution {
  const stand = (point: number[]): Standing => {
    const [beta, ...factors] = point.map(Math.exp);
    const solution = search.solver.solve({ beta, ownZoneFactors: toFactors(search, factors) });
    return { point, solution, gaps: computeGaps(search, solution), reach: 1 };
  };
  const first = [Math.log(START.beta), ...search.active.map(() => Math.log(START.ownZoneFactor))];
  let best = stand(first);
  let jacobian = computeFirstJacobian(search, best.solution);
  for (let round = 0; round < MOST_STEPS && !hasConverged(search, best.solution); round++) {
    const point = findNextPoint(best, jacobian);
    if (point === undefined) break;
    const next = stand(point);
    const difference = (to: number[], from: number[]) => to.map((value, axis) => value - from[axis]);
    jacobian = updateJacobian(jacobian, difference(point, best.point), difference(next.gaps, best.gaps));
    best = pickBetter(best, next);
  }
  return best.solution;
}

/**
 * Parameters that meet all figures; else the mean distance alone, with ζ where the search left them, or without ζ where
 * they forbid the distance.
 */
function findParameters(search: Search) {
  const { solver, targetKm } = search;
  const start = findAll(search);
  if (hasConverged(search, start)) return { parameters: start.parameters, meetsDistance: true };
  const startBeta = start.parameters.beta;
  const find = (ownZoneFactors: readonly number[]) => {
    const given = { startBeta, ownZoneFactors, targetKm, toleranceKm: MEAN_TOLERANCE * targetKm };
    const { beta, onTarget } = estimateBeta(solver, given);
    return { parameters: { beta, ownZoneFactors }, meetsDistance: onTarget };
  };
  const found = find(start.parameters.ownZoneFactors);
  return found.meetsDistance ? found : find(solver.input.ownAims.map(() => 1));
}

/**
 * β and the ζ such that the target origins' mean road distance is `targetKm` and the own-zone shares are those of the
 * input's `ownAims`, then the trips at these with margins met to 1e-9. `onSolve` is told how many parameters were tried.
 * Source: method C.9, calibration on the mean cost; 18.4 km (C.3), INSEE 7622203, and the shares of own-zone-aims.ts.
 */
export function estimateParameters(
  input: SolverInput,
  targetKm: number,
  onSolve?: (count: number) => void,
): Calibration {
  const solver = createFlowSolver(input, onSolve);
  const { parameters, meetsDistance } = findParameters({ solver, targetKm, active: listActive(input) });
  const solution = solver.solve(parameters, FURNESS_LIMITS);
  const meetsShares = input.ownAims.map(
    ({ share }, aim) => Math.abs(solution.ownShares[aim] - share) <= SHARE_SHOWN,
  );
  return { ...solution, meetsDistance, meetsShares, ...solver.spent };
}
