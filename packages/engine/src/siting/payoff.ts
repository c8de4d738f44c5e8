import { computeCandidateCount, type SitingProblem } from './siting-problem.ts';

/**
 * What each site brings to each zone alone, `gain[site · zones + zone]` ≥ 0. A selection is worth, over zones, the sum of
 * the largest gain among its sites: coverage and median problems are both of this form, and share one solver.
 */
export interface Payoff {
  sites: number;
  zones: number;
  gain: Float64Array;
}

/** A payoff with the number of sites to select, the fixed ones included. */
export interface Selection {
  payoff: Payoff;
  siteCount: number;
  fixedSites: readonly number[];
}

/** Relative gap taken for rounding: two selections nearer than this are equal, and the lower indices win. */
const TIE_SHARE = 1e-9;

/** Gap under which two values of a problem are equal, in the unit of its payoff. */
export function computeTie({ gain }: Payoff): number {
  return TIE_SHARE * gain.reduce((largest, value) => Math.max(largest, value), 0);
}

/** Builds the selection problem of a payoff by zone and minutes. */
export function toSelection(
  problem: SitingProblem,
  gainOf: (zone: number, minutes: number) => number,
): Selection {
  const zones = problem.demand.length;
  const sites = computeCandidateCount(problem);
  const gain = new Float64Array(sites * zones);
  problem.minutes.forEach((row, zone) =>
    row.forEach((minutes, site) => {
      gain[site * zones + zone] = gainOf(zone, minutes);
    }),
  );
  return {
    payoff: { sites, zones, gain },
    siteCount: problem.siteCount,
    fixedSites: problem.fixedSites,
  };
}

/** The gains of one site by zone: a view, not a copy. */
export function findGains({ gain, zones }: Payoff, site: number): Float64Array {
  return gain.subarray(site * zones, (site + 1) * zones);
}

/** Raises `best` (by zone) to what a site brings where it brings more. */
export function updateBest(best: Float64Array, gains: Float64Array): void {
  for (let zone = 0; zone < best.length; zone++) if (gains[zone] > best[zone]) best[zone] = gains[zone];
}

/** What a site would add to `best`, over all zones. */
export function computeMarginal(best: Float64Array, gains: Float64Array): number {
  let sum = 0;
  for (let zone = 0; zone < best.length; zone++) {
    if (gains[zone] > best[zone]) sum += gains[zone] - best[zone];
  }
  return sum;
}

/** Best gain by zone of a set of sites, 0 where there is none. */
export function computeBest(payoff: Payoff, sites: Iterable<number>): Float64Array {
  const best = new Float64Array(payoff.zones);
  for (const site of sites) updateBest(best, findGains(payoff, site));
  return best;
}

/** Worth of a set of sites, summed over zones in their order. */
export function computeWorth(payoff: Payoff, sites: Iterable<number>): number {
  return computeBest(payoff, sites).reduce((sum, value) => sum + value, 0);
}
