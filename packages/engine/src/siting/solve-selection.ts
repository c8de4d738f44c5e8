import { computeExactSites } from './branch-and-bound.ts';
import { computeGreedySites } from './greedy-sites.ts';
import { computeLagrangianBound } from './lagrangian-bound.ts';
import { computeTie, computeWorth, type Selection } from './payoff.ts';
import { computeSwappedSites } from './swap-sites.ts';

/** How a selection was found: `exact` searched everything, `greedy-swap` and `greedy` did not and may be short of the best. */
export type SitingMethod = 'exact' | 'greedy-swap' | 'greedy';

/** Most candidates (fixed sites apart) for which everything is searched by default. Source: method C.8. */
export const MOST_EXACT_CANDIDATES = 25;

/** A selection in rising order, its worth, and a worth that no selection passes; equal where proven. */
export interface SelectionResult {
  sites: number[];
  worth: number;
  bound: number;
  isProvenOptimal: boolean;
  method: SitingMethod;
}

/** The method of a problem's size: exact up to 25 candidates, greedy and swaps beyond. Source: method C.8. */
export function findDefaultMethod({ payoff, fixedSites }: Selection): SitingMethod {
  return payoff.sites - fixedSites.length <= MOST_EXACT_CANDIDATES ? 'exact' : 'greedy-swap';
}

function computeHeuristic(selection: Selection, method: SitingMethod): number[] {
  const greedy = computeGreedySites(selection);
  return method === 'greedy' ? greedy.toSorted((a, b) => a - b) : computeSwappedSites(selection, greedy);
}

/** Selects sites by a method, always with a bound: a heuristic that meets its bound is proven too. */
export function computeSelection(
  selection: Selection,
  method: SitingMethod = findDefaultMethod(selection),
): SelectionResult {
  const sites = computeHeuristic(selection, method);
  const worth = computeWorth(selection.payoff, sites);
  const relaxed = computeLagrangianBound(selection, worth);
  const isAtBound = relaxed.bound - worth <= computeTie(selection.payoff);
  if (method !== 'exact') return { sites, worth, bound: relaxed.bound, isProvenOptimal: isAtBound, method };
  const found = computeExactSites(selection, relaxed, { sites, worth });
  const bound = found.isProven ? found.worth : relaxed.bound;
  return {
    sites: found.sites,
    worth: found.worth,
    bound,
    isProvenOptimal: found.isProven || isAtBound,
    method,
  };
}
