import type { UncertainIndicatorId } from './indicator-terms.ts';
import type { KernelBlocks } from './monte-carlo-kernel.ts';
import { createQuantileTable, type QuantileTable } from './quantile-table.ts';
import type { StatisticColumns } from './statistic-columns.ts';

/** One table per indicator of the blocks. */
export type QuantileTables = Partial<Record<UncertainIndicatorId, QuantileTable>>;

/**
 * What quantiles are computed from. `from`–`to` limit the work to some units (to share it between threads, or to
 * report progress); outside them the tables hold 0. `withMedianInterval`
 * adds the 95 % interval of each median, which is how far the draws leave it unknown. `into` receives the figures when given.
 */
export interface QuantilesInput {
  columns: StatisticColumns;
  blocks: KernelBlocks;
  withMedianInterval?: boolean;
  from?: number;
  to?: number;
  into?: QuantileTables;
}

/**
 * P10, P50 and P90 of every unit and indicator. Every implementation gives the same figures to the last bit, so that a
 * run need not say which one it had: same products in the same order, exact order statistics, a zero always +0.
 */
export interface QuantileKernel {
  name: 'typescript' | 'wasm';
  computeQuantiles: (input: QuantilesInput) => QuantileTables;
}

/** Empty tables for the indicators of some blocks. */
export function createQuantileTables(
  blocks: KernelBlocks,
  unitCount: number,
  withMedianInterval = false,
): QuantileTables {
  const tables = blocks.indicators.map(({ indicator }) => [
    indicator,
    createQuantileTable(unitCount, withMedianInterval),
  ]);
  return Object.fromEntries(tables);
}
