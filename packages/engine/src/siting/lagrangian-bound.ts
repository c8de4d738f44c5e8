import { type Payoff, type Selection } from './payoff.ts';

/**
 * Prices by zone under which no selection is worth more than `bound`: Σ prices + the site values of the fixed sites and of
 * the best others. `siteValue[site]` is what a site brings above the prices.
 */
export interface LagrangianBound {
  bound: number;
  priceSum: number;
  siteValue: Float64Array;
}

/** Rounds of price changes. Assumption: the engine's own; the bound gains less than 0.1 % after it on massif cases. */
const ROUNDS = 300;

/** Rounds without a better bound before the step is halved. Assumption: the engine's own. */
const PATIENCE = 15;

function computeSiteValues({ sites, zones, gain }: Payoff, prices: Float64Array): Float64Array {
  const values = new Float64Array(sites);
  for (let site = 0, at = 0; site < sites; site++) {
    for (let zone = 0; zone < zones; zone++, at++) {
      if (gain[at] > prices[zone]) values[site] += gain[at] - prices[zone];
    }
  }
  return values;
}

/** Fixed sites, then those of largest value, as many as asked. */
function listBestSites({ siteCount, fixedSites }: Selection, values: Float64Array): number[] {
  const free = Array.from(values.keys()).filter((site) => !fixedSites.includes(site));
  free.sort((a, b) => values[b] - values[a] || a - b);
  return [...fixedSites, ...free.slice(0, siteCount - fixedSites.length)];
}

/** 1 − the number of selected sites that serve a zone above its price: the way prices should fall. */
function computeSlack({ zones, gain }: Payoff, sites: readonly number[], prices: Float64Array): Float64Array {
  const slack = new Float64Array(zones).fill(1);
  for (const site of sites) {
    for (let zone = 0; zone < zones; zone++) if (gain[site * zones + zone] > prices[zone]) slack[zone] -= 1;
  }
  return slack;
}

/** Half of the largest gain of each zone: prices at which the sites that serve it well stand out. */
function computeFirstPrices({ sites, zones, gain }: Payoff): Float64Array {
  const prices = new Float64Array(zones);
  for (let at = 0; at < sites * zones; at++) prices[at % zones] = Math.max(prices[at % zones], gain[at] / 2);
  return prices;
}

function updatePrices(prices: Float64Array, slack: Float64Array, excess: number): void {
  const norm = slack.reduce((sum, value) => sum + value * value, 0);
  if (norm === 0) return;
  slack.forEach((value, zone) => {
    prices[zone] = Math.max(0, prices[zone] - (excess * value) / norm);
  });
}

/**
 * Upper bound of the worth of any selection, by subgradient on the relaxed rule « a zone is served once »; `reached` is
 * the worth of a known selection, which sets the step. Source: method C.8; R. D. Galvão, C. ReVelle, A Lagrangean
 * heuristic for the maximal covering location problem, 1996.
 */
export function computeLagrangianBound(selection: Selection, reached: number): LagrangianBound {
  const { payoff } = selection;
  const prices = computeFirstPrices(payoff);
  let best: LagrangianBound = { bound: Infinity, priceSum: 0, siteValue: new Float64Array(payoff.sites) };
  let stepShare = 1;
  let stale = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const siteValue = computeSiteValues(payoff, prices);
    const sites = listBestSites(selection, siteValue);
    const priceSum = prices.reduce((sum, price) => sum + price, 0);
    const bound = sites.reduce((sum, site) => sum + siteValue[site], priceSum);
    stale = bound < best.bound ? 0 : stale + 1;
    if (bound < best.bound) best = { bound, priceSum, siteValue };
    if (best.bound <= reached) break;
    if (stale > PATIENCE) [stepShare, stale] = [stepShare / 2, 0];
    updatePrices(prices, computeSlack(payoff, sites, prices), stepShare * (bound - reached));
  }
  return { ...best, bound: Math.max(best.bound, reached) };
}
