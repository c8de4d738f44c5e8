import type { Selection } from './payoff.ts';
import type { SelectionResult, SitingMethod } from './solve-selection.ts';
import { listSwaps } from './swap-sites.ts';

/** `sites` (rising) with `closed` given up for `opened`; `lossShare` (0–1) is the part of the objective lost by it. */
export interface SitingAlternative {
  sites: number[];
  closed: number;
  opened: number;
  objective: number;
  lossShare: number;
}

/**
 * Sites (indices, rising) and their objective; `bound` is an objective that nothing beats, `gapShare` the distance to it
 * (relative to the bound, 0 when proven). `alternatives` differ by one site and are nearly as good, best first.
 */
export interface SitingSolution {
  sites: number[];
  objective: number;
  bound: number;
  gapShare: number;
  isProvenOptimal: boolean;
  method: SitingMethod;
  alternatives: SitingAlternative[];
}

/** Largest loss of an alternative worth showing, and how many. Assumption: the engine's own, so that a page stays readable. */
const ALTERNATIVES = { largestLossShare: 0.05, most: 5 };

function computeRelativeGap(objective: number, reference: number): number {
  return objective === reference ? 0 : Math.abs(objective - reference) / Math.abs(reference);
}

/** A selection told in the objective of its problem, with the near-optimal selections one site away. */
export function toSitingSolution(
  selection: Selection,
  result: SelectionResult,
  toObjective: (worth: number) => number,
): SitingSolution {
  const { sites, method, isProvenOptimal } = result;
  const objective = toObjective(result.worth);
  const bound = isProvenOptimal ? objective : toObjective(result.bound);
  const alternatives = listSwaps(selection, sites)
    .toSorted((left, right) => right.worth - left.worth)
    .slice(0, ALTERNATIVES.most)
    .map(({ worth, ...swap }) => {
      const reached = toObjective(worth);
      return { ...swap, objective: reached, lossShare: computeRelativeGap(reached, objective) };
    })
    .filter(({ lossShare }) => lossShare <= ALTERNATIVES.largestLossShare);
  const gapShare = computeRelativeGap(objective, bound);
  return { sites, objective, bound, gapShare, isProvenOptimal, method, alternatives };
}
