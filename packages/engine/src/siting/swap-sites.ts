import { computeBest, computeMarginal, computeTie, findGains, type Selection } from './payoff.ts';

/** A selection that differs from another by one site; `sites` are in rising order. */
export interface Swap {
  closed: number;
  opened: number;
  sites: number[];
  worth: number;
}

/** Every replacement of one site that is not fixed by one not selected, by closed then opened site. */
export function listSwaps({ payoff, fixedSites }: Selection, sites: readonly number[]): Swap[] {
  const movable = sites.filter((site) => !fixedSites.includes(site)).toSorted((a, b) => a - b);
  return movable.flatMap((closed) => {
    const kept = sites.filter((site) => site !== closed);
    const best = computeBest(payoff, kept);
    const worthKept = best.reduce((sum, value) => sum + value, 0);
    const swaps: Swap[] = [];
    for (let opened = 0; opened < payoff.sites; opened++) {
      if (sites.includes(opened)) continue;
      swaps.push({
        closed,
        opened,
        sites: [...kept, opened].toSorted((a, b) => a - b),
        worth: worthKept + computeMarginal(best, findGains(payoff, opened)),
      });
    }
    return swaps;
  });
}

/** Rounds of swaps at most. Assumption: the engine's own; a few suffice, the limit only bounds the time. */
const MOST_ROUNDS = 1_000;

/** The selection after the best swaps, one at a time until none adds anything; in rising order. */
export function computeSwappedSites(selection: Selection, start: readonly number[]): number[] {
  const tie = computeTie(selection.payoff);
  let sites = start.toSorted((a, b) => a - b);
  let worth = computeBest(selection.payoff, sites).reduce((sum, value) => sum + value, 0);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let better: Swap | undefined;
    for (const swap of listSwaps(selection, sites)) {
      if (swap.worth > (better?.worth ?? worth) + tie) better = swap;
    }
    if (better === undefined) break;
    ({ sites, worth } = better);
  }
  return sites;
}
