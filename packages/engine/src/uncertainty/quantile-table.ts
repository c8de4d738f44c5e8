import { computeOrderStatistics, createOrderScratch, type OrderScratch } from './order-statistics.ts';
import { computeIntervalRanks, computeQuantileRank, PROBABILITIES } from './quantile-ranks.ts';

/**
 * Quantiles of one indicator, one entry per unit, in the indicator's unit. `errors` are absent unless asked for: half
 * the width of the 95 % Monte Carlo interval of each quantile, in the same unit.
 */
export interface QuantileTable {
  p10: Float64Array;
  p50: Float64Array;
  p90: Float64Array;
  errors?: { p10: Float64Array; p50: Float64Array; p90: Float64Array };
}

function createTriple(count: number) {
  return { p10: new Float64Array(count), p50: new Float64Array(count), p90: new Float64Array(count) };
}

/** An empty table of `unitCount` units. */
export function createQuantileTable(unitCount: number, withErrors = false): QuantileTable {
  const errors = withErrors ? { errors: createTriple(unitCount) } : {};
  return { ...createTriple(unitCount), ...errors };
}

/** Where a quantile and the ends of its interval stand among the ranks selected. */
interface RankPlace {
  rank: number;
  low: number;
  high: number;
}

/** Places of P10, P50 and P90. */
export type RankPlaces = readonly RankPlace[];

/** Ranks to select, increasing, and the place of each quantile among them. */
function createRankPlan(count: number, withErrors: boolean): { ranks: Uint32Array; places: RankPlace[] } {
  const wanted = PROBABILITIES.map((probability) => ({
    rank: computeQuantileRank(probability, count),
    ...computeIntervalRanks(probability, count),
  }));
  const all = wanted.flatMap(({ rank, low, high }) => (withErrors ? [rank, low, high] : [rank]));
  const ranks = Uint32Array.from(all).sort();
  const places = wanted.map(({ rank, low, high }) => ({
    rank: ranks.indexOf(rank),
    low: ranks.indexOf(low),
    high: ranks.indexOf(high),
  }));
  return { ranks, places };
}

/** Scratch to read the quantiles of arrays of one length. */
export interface QuantileReader {
  places: RankPlaces;
  scratch: OrderScratch;
  found: Float64Array;
}

/** A reader of arrays of `count` draws, with the ends of the Monte Carlo intervals when wanted. */
export function createQuantileReader(count: number, withErrors = false): QuantileReader {
  const { ranks, places } = createRankPlan(count, withErrors);
  return { places, scratch: createOrderScratch(count, ranks), found: new Float64Array(ranks.length) };
}

/**
 * Writes the quantiles of one unit, and their errors when the table has any. `found` holds the selected order
 * statistics, in the order of the ranks, from `start` on.
 */
export function writeQuantiles(
  table: QuantileTable,
  unit: number,
  { places, found, start = 0 }: { places: RankPlaces; found: Float64Array; start?: number },
): void {
  const [p10, p50, p90] = places;
  table.p10[unit] = found[start + p10.rank];
  table.p50[unit] = found[start + p50.rank];
  table.p90[unit] = found[start + p90.rank];
  if (table.errors === undefined) return;
  table.errors.p10[unit] = (found[start + p10.high] - found[start + p10.low]) / 2;
  table.errors.p50[unit] = (found[start + p50.high] - found[start + p50.low]) / 2;
  table.errors.p90[unit] = (found[start + p90.high] - found[start + p90.low]) / 2;
}

/** Writes the quantiles of `values` (one per draw) as those of one unit, and their errors when the table has any. */
export function readQuantiles(
  { places, scratch, found }: QuantileReader,
  values: Float64Array,
  { table, unit }: { table: QuantileTable; unit: number },
): void {
  computeOrderStatistics(scratch, values, found);
  writeQuantiles(table, unit, { places, found });
}

/** Share of the median above which a Monte Carlo error is shown. Source: method C.11, 1 % of P50. */
const SHOWN_ERROR = 0.01;

/** Whether the Monte Carlo error of a quantile is to be shown: above 1 % of the median (a median of 0 hides none). */
export function isErrorShown(error: number, median: number): boolean {
  return error > SHOWN_ERROR * Math.abs(median);
}
