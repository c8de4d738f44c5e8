import { computeBest, computeMarginal, computeTie, findGains, updateBest, type Selection } from './payoff.ts';

/**
 * Sites opened one after the other, each the one that adds most, in the order of opening (fixed sites first). Ties go to
 * the lower index. At most 37 % under the optimum, in practice a few percent (golden example: 10 %).
 */
export function computeGreedySites({ payoff, siteCount, fixedSites }: Selection): number[] {
  const tie = computeTie(payoff);
  const chosen = [...fixedSites];
  const best = computeBest(payoff, chosen);
  while (chosen.length < siteCount) {
    let next = -1;
    let largest = -Infinity;
    for (let site = 0; site < payoff.sites; site++) {
      if (chosen.includes(site)) continue;
      const added = computeMarginal(best, findGains(payoff, site));
      if (added > largest + tie) [next, largest] = [site, added];
    }
    chosen.push(next);
    updateBest(best, findGains(payoff, next));
  }
  return chosen;
}
