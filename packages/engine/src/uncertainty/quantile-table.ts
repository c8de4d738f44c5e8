import { computeOrderStatistics, createOrderScratch, type OrderScratch } from './order-statistics.ts';
import { computeQuantileRank, findMedianRanks, PROBABILITIES } from './quantile-ranks.ts';

/**
 * Quantiles of one indicator, one entry per unit, in the indicator's unit. `p50Low` and `p50High` are absent unless asked
 * for: the ends of the 95 % interval of the median, NaN where none was computed or there are fewer than six draws.
 */
export interface QuantileTable {
  p10: Float64Array;
  p50: Float64Array;
  p90: Float64Array;
  p50Low?: Float64Array;
  p50High?: Float64Array;
}

/** An empty table of `unitCount` units. */
export function createQuantileTable(unitCount: number, withMedianInterval = false): QuantileTable {
  const create = () => new Float64Array(unitCount);
  const ends = () => create().fill(NaN);
  const interval = withMedianInterval ? { p50Low: ends(), p50High: ends() } : {};
  return { p10: create(), p50: create(), p90: create(), ...interval };
}

/** Where the figures of a table stand among the selected ranks; the ends of the median's interval where wanted. */
export interface RankPlaces {
  p10: number;
  p50: number;
  p90: number;
  median?: { low: number; high: number };
}

/** Ranks to select, increasing, and the place of each figure among them. */
function createRankPlan(
  count: number,
  withMedianInterval: boolean,
): { ranks: Uint32Array; places: RankPlaces } {
  const [p10, p50, p90] = PROBABILITIES.map((probability) => computeQuantileRank(probability, count));
  const median = withMedianInterval ? findMedianRanks(count) : undefined;
  const all = [p10, p50, p90, ...(median === undefined ? [] : [median.low, median.high])];
  const ranks = Uint32Array.from(all).sort();
  const placeOf = (rank: number) => ranks.indexOf(rank);
  const ends = median && { median: { low: placeOf(median.low), high: placeOf(median.high) } };
  return { ranks, places: { p10: placeOf(p10), p50: placeOf(p50), p90: placeOf(p90), ...ends } };
}

/** Scratch to read the quantiles of arrays of one length. */
export interface QuantileReader {
  places: RankPlaces;
  scratch: OrderScratch;
  found: Float64Array;
}

/** A reader of arrays of `count` draws, with the ends of the median's interval when wanted. */
export function createQuantileReader(count: number, withMedianInterval = false): QuantileReader {
  const { ranks, places } = createRankPlan(count, withMedianInterval);
  return { places, scratch: createOrderScratch(count, ranks), found: new Float64Array(ranks.length) };
}

/**
 * Writes the quantiles of one unit, and the interval of its median when both the ranks and the table have one. `found`
 * holds the selected order statistics, in the order of the ranks, from `start` on.
 */
export function writeQuantiles(
  table: QuantileTable,
  unit: number,
  { places, found, start = 0 }: { places: RankPlaces; found: Float64Array; start?: number },
): void {
  table.p10[unit] = found[start + places.p10];
  table.p50[unit] = found[start + places.p50];
  table.p90[unit] = found[start + places.p90];
  if (places.median === undefined || table.p50Low === undefined || table.p50High === undefined) return;
  table.p50Low[unit] = found[start + places.median.low];
  table.p50High[unit] = found[start + places.median.high];
}

/** Writes the quantiles of `values` (one per draw) as those of one unit. */
export function readQuantiles(
  { places, scratch, found }: QuantileReader,
  values: Float64Array,
  { table, unit }: { table: QuantileTable; unit: number },
): void {
  computeOrderStatistics(scratch, values, found);
  writeQuantiles(table, unit, { places, found });
}
