import type { LagrangianBound } from './lagrangian-bound.ts';
import { computeBest, computeMarginal, computeTie, findGains, updateBest, type Selection } from './payoff.ts';

/** The best selection found, in rising order; proven when the whole tree was searched or ruled out. */
export interface SearchResult {
  sites: number[];
  worth: number;
  isProven: boolean;
}

/** Gains read before the search gives up, about one second. Assumption: the engine's own; a count, so runs are alike. */
const MOST_READS = 600_000_000;

interface Search {
  selection: Selection;
  free: number[];
  relaxed: LagrangianBound;
  /** `topValue[k][at]`: the sum of the k largest site values from position `at` of `free` on. */
  topValue: Float64Array[];
  tie: number;
  found: SearchResult;
  /** Whether `found` came from this search: then an equal one that comes later does not replace it. */
  isOwn: boolean;
  reads: number;
}

interface Node {
  at: number;
  chosen: number[];
  best: Float64Array;
  worth: number;
  /** Prices and site values of what is chosen: the bound is this plus the best values still to come. */
  relaxedWorth: number;
}

function computeTopValues(free: readonly number[], values: Float64Array, most: number): Float64Array[] {
  const top = Array.from({ length: most + 1 }, () => new Float64Array(free.length + 1));
  for (let at = free.length - 1; at >= 0; at--) {
    const rest = free.slice(at).map((site) => values[site]);
    rest.sort((a, b) => b - a);
    for (let k = 1; k <= most; k++) top[k][at] = top[k - 1][at] + (rest[k - 1] ?? 0);
  }
  return top;
}

/** Whether a bound leaves nothing to find: once the search has its own selection, equal ones are of no use either. */
function isRuledOut({ found, isOwn, tie }: Search, bound: number): boolean {
  return isOwn ? bound <= found.worth + tie : bound < found.worth - tie;
}

/** Worth plus the largest separate additions: no selection below the node is worth more, additions only shrink. */
function computeMarginalBound(search: Search, { at, best, worth, chosen }: Node): number {
  const { payoff, siteCount } = search.selection;
  const added = search.free.slice(at).map((site) => computeMarginal(best, findGains(payoff, site)));
  search.reads += added.length * payoff.zones;
  added.sort((a, b) => b - a);
  return added.slice(0, siteCount - chosen.length).reduce((sum, value) => sum + value, worth);
}

function updateFound(search: Search, { chosen, worth }: Node): void {
  if (isRuledOut(search, worth)) return;
  search.found = { sites: chosen.toSorted((a, b) => a - b), worth, isProven: false };
  search.isOwn = true;
}

function toChild({ selection: { payoff }, relaxed, free }: Search, node: Node): Node {
  const site = free[node.at];
  const gains = findGains(payoff, site);
  const best = node.best.slice();
  updateBest(best, gains);
  return {
    at: node.at + 1,
    chosen: [...node.chosen, site],
    best,
    worth: best.reduce((sum, value) => sum + value, 0),
    relaxedWorth: node.relaxedWorth + relaxed.siteValue[site],
  };
}

/** Searches below a node, sites in rising order, so that among equals the lowest indices come first. */
function searchBelow(search: Search, node: Node): void {
  const missing = search.selection.siteCount - node.chosen.length;
  if (missing === 0) return updateFound(search, node);
  if (search.free.length - node.at < missing || search.reads > MOST_READS) return;
  if (isRuledOut(search, node.relaxedWorth + search.topValue[missing][node.at])) return;
  if (isRuledOut(search, computeMarginalBound(search, node))) return;
  searchBelow(search, toChild(search, node));
  searchBelow(search, { ...node, at: node.at + 1 });
}

/**
 * The best selection, by branch and bound from a known one (`start`, any order) and a Lagrangian bound; among equals, the
 * one of lowest indices. Not proven when it had to stop early: then the result is at least as good as `start`.
 */
export function computeExactSites(
  selection: Selection,
  relaxed: LagrangianBound,
  start: { sites: readonly number[]; worth: number },
): SearchResult {
  const { payoff, siteCount, fixedSites } = selection;
  const isFree = (site: number) => !fixedSites.includes(site);
  const free = Array.from({ length: payoff.sites }, (_, site) => site).filter(isFree);
  const search: Search = {
    selection,
    free,
    relaxed,
    topValue: computeTopValues(free, relaxed.siteValue, siteCount - fixedSites.length),
    tie: computeTie(payoff),
    found: { sites: start.sites.toSorted((a, b) => a - b), worth: start.worth, isProven: false },
    isOwn: false,
    reads: 0,
  };
  const best = computeBest(payoff, fixedSites);
  searchBelow(search, {
    at: 0,
    chosen: [...fixedSites],
    best,
    worth: best.reduce((sum, value) => sum + value, 0),
    relaxedWorth: fixedSites.reduce((sum, site) => sum + relaxed.siteValue[site], relaxed.priceSum),
  });
  return { ...search.found, isProven: search.reads <= MOST_READS };
}
