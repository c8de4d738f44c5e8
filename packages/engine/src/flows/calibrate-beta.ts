import type { FlowSolver } from './flow-solver.ts';

/**
 * Where a search for β starts (1/km), the own-zone factors it keeps, the mean distance of the target origins that it aims
 * at in km, and how near is near enough.
 */
export interface BetaSearch {
  startBeta: number;
  ownZoneFactors: readonly number[];
  targetKm: number;
  toleranceKm: number;
}

/** Lower bound of β, 1/km. Assumption: mean commutes lie between 1 km and several hundred. */
export const LOWEST_BETA = 1e-4;
/** Upper bound of β, 1/km. Assumption: as for {@link LOWEST_BETA}. */
export const HIGHEST_BETA = 2;

/** Factor of the search for a bracket. Assumption: two or three steps from a reasonable start. */
const BRACKET_STEP = 1.4;

/** Root-finding steps inside the bracket. Assumption: five or six are needed; more means noise, not progress. */
const MOST_ROUNDS = 15;

/** The model solved at one β; each solve starts from the one before. */
interface Attempt {
  beta: number;
  gapKm: number;
}

/** Two attempts on either side of the aim (long first), or a single one at a bound that does not reach it. */
function findBracket(attempt: (beta: number) => Attempt, startBeta: number): [Attempt, Attempt] | [Attempt] {
  let last = attempt(startBeta);
  const step = last.gapKm > 0 ? BRACKET_STEP : 1 / BRACKET_STEP;
  const leaves = () => (step > 1 ? last.beta < HIGHEST_BETA : last.beta > LOWEST_BETA);
  while (leaves()) {
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
 * β (1/km) at which the target origins' mean distance is `targetKm` (it falls as β rises), the own-zone factors held.
 * `onTarget` is false when no β within bounds reaches the aim: the nearest bound is then given.
 * Source: method C.9, calibration on the mean cost.
 */
export function estimateBeta(solver: FlowSolver, search: BetaSearch): { beta: number; onTarget: boolean } {
  const { startBeta, ownZoneFactors, targetKm, toleranceKm } = search;
  const attempt = (beta: number): Attempt => ({
    beta,
    gapKm: solver.solve({ beta, ownZoneFactors }).meanDistanceKm - targetKm,
  });
  const bracket = findBracket(attempt, startBeta);
  if (bracket.length === 1) return { beta: bracket[0].beta, onTarget: false };
  return { beta: findRoot(attempt, bracket, toleranceKm).beta, onTarget: true };
}
