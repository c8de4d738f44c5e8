import { computeDeterrence } from './deterrence.ts';
import { computeBalance, computeTrips, FURNESS_LIMITS, type Balance, type FurnessInput } from './furness.ts';

/**
 * A support with its margins, the origins whose mean distance is aimed at (1 = counted) and that distance in km.
 * `attraction` multiplies the deterrence of each pair (1 where the destination has a margin of its own).
 */
export interface CalibrationInput extends Omit<FurnessInput, 'weight'> {
  attraction: Float64Array;
  distanceKm: Float64Array;
  isTarget: Uint8Array;
  targetKm: number;
}

/**
 * β (1/km) and the balanced trips at that β. `meanDistanceKm` is that of the target origins; `onTarget` is false when no
 * β within bounds reaches the aim (the nearest bound is then used). `evaluations` counts the β tried, `iterations`
 * the Furness passes over all of them.
 */
export interface Calibration {
  beta: number;
  meanDistanceKm: number;
  onTarget: boolean;
  evaluations: number;
  iterations: number;
  balance: Balance;
  trips: Float64Array;
}

/** Bounds of the search, 1/km. Assumption: mean commutes lie between 1 km and several hundred. */
const LOWEST_BETA = 1e-4;
const HIGHEST_BETA = 2;

/** First β tried, 1/km, and the factor of the search for a bracket. Assumption: near the rural value of 1/10 km. */
const FIRST_BETA = 0.1;
const BRACKET_STEP = 1.4;

/** The mean is met to this relative gap. Assumption: far below the ±1.5 km of the published mean (F9). */
const MEAN_TOLERANCE = 1e-5;

/** Margins while searching: close enough for a mean good to {@link MEAN_TOLERANCE}. Assumption, held by a test. */
const SEARCH_LIMITS = { tolerance: 1e-6, maxIterations: 3000 };

/** Root-finding steps inside the bracket. Assumption: five or six are needed; more means noise, not progress. */
const MOST_ROUNDS = 15;

/** Mean distance in km of the trips of the target origins, 0 when they make none. */
export function computeMeanDistanceKm(input: CalibrationInput, trips: Float64Array): number {
  let total = 0;
  let travelled = 0;
  for (let i = 0; i < input.isTarget.length; i++) {
    if (input.isTarget[i] === 0) continue;
    for (let k = input.rowStart[i]; k < input.rowStart[i + 1]; k++) {
      total += trips[k];
      travelled += trips[k] * input.distanceKm[k];
    }
  }
  return total > 0 ? travelled / total : 0;
}

/** The model solved at one β; each solve starts from the one before. */
interface Attempt {
  beta: number;
  gapKm: number;
}

/** A solver that keeps its balance from one β to the next, and counts what it spends. */
function createSolver(input: CalibrationInput, onAttempt: (count: number) => void) {
  const spent = { evaluations: 0, iterations: 0 };
  let balance: Balance | undefined;
  const solve = (beta: number, limits = SEARCH_LIMITS) => {
    const weight = computeDeterrence(input.rowStart, input.distanceKm, beta);
    for (let k = 0; k < weight.length; k++) weight[k] *= input.attraction[k];
    const furness = { ...input, weight };
    balance = computeBalance(furness, limits, balance);
    spent.evaluations += 1;
    spent.iterations += balance.iterations;
    onAttempt(spent.evaluations);
    return { balance, trips: computeTrips(furness, balance) };
  };
  const attempt = (beta: number): Attempt => {
    const { trips } = solve(beta);
    return { beta, gapKm: computeMeanDistanceKm(input, trips) - input.targetKm };
  };
  return { attempt, solve, spent };
}

/** Two attempts on either side of the aim (long first), or a single one at a bound that does not reach it. */
function findBracket(attempt: (beta: number) => Attempt): [Attempt, Attempt] | [Attempt] {
  let last = attempt(FIRST_BETA);
  const step = last.gapKm > 0 ? BRACKET_STEP : 1 / BRACKET_STEP;
  while (last.beta > LOWEST_BETA && last.beta < HIGHEST_BETA) {
    const next = attempt(Math.min(HIGHEST_BETA, Math.max(LOWEST_BETA, last.beta * step)));
    if (next.gapKm * last.gapKm <= 0) return last.gapKm > next.gapKm ? [last, next] : [next, last];
    last = next;
  }
  return [last];
}

/** Regula falsi with the Illinois correction: superlinear, never leaves the bracket. */
function findRoot(
  attempt: (beta: number) => Attempt,
  bracket: [Attempt, Attempt],
  toleranceKm: number,
): Attempt {
  let [long, short] = bracket;
  let best = Math.abs(long.gapKm) < Math.abs(short.gapKm) ? long : short;
  for (let round = 0; round < MOST_ROUNDS && Math.abs(best.gapKm) > toleranceKm; round++) {
    const beta = (long.gapKm * short.beta - short.gapKm * long.beta) / (long.gapKm - short.gapKm);
    const next = attempt(beta);
    if (next.gapKm > 0) {
      short = best.gapKm > 0 ? { ...short, gapKm: short.gapKm / 2 } : short;
      long = next;
    } else {
      long = best.gapKm <= 0 ? { ...long, gapKm: long.gapKm / 2 } : long;
      short = next;
    }
    best = next;
  }
  return best;
}

/**
 * β such that the mean road distance of the target origins is `targetKm` (it falls as β rises), then the trips at that
 * β with margins met to 1e-9. `onAttempt` is told how many β have been tried.
 * Source: method C.9, calibration on the mean cost; 18.4 km for rural residents (C.3, INSEE 7622203).
 */
export function estimateBeta(
  input: CalibrationInput,
  onAttempt: (count: number) => void = () => {},
): Calibration {
  const { attempt, solve, spent } = createSolver(input, onAttempt);
  const bracket = findBracket(attempt);
  const toleranceKm = MEAN_TOLERANCE * input.targetKm;
  const found = bracket.length === 2 ? findRoot(attempt, bracket, toleranceKm) : bracket[0];
  const { balance, trips } = solve(found.beta, FURNESS_LIMITS);
  return {
    beta: found.beta,
    meanDistanceKm: computeMeanDistanceKm(input, trips),
    onTarget: bracket.length === 2,
    ...spent,
    balance,
    trips,
  };
}
