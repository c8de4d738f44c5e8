import { type BaseLanes, createBaseLanes, fillBaseLanes, fillIndicatorLanes } from './compute-lanes.ts';
import type { UncertainIndicatorId } from './indicator-terms.ts';
import type { KernelBlocks } from './monte-carlo-kernel.ts';
import {
  createQuantileReader,
  createQuantileTable,
  type QuantileReader,
  type QuantileTable,
  readQuantiles,
} from './quantile-table.ts';
import type { StatisticColumns } from './statistic-columns.ts';

/** One table per indicator of the blocks. */
export type QuantileTables = Partial<Record<UncertainIndicatorId, QuantileTable>>;

/**
 * What {@link computeQuantiles} reads. `from`–`to` limit the work to some units (to share it between threads, or to
 * report progress); outside them the tables hold 0. `into` receives the figures when given.
 */
export interface QuantilesInput {
  columns: StatisticColumns;
  blocks: KernelBlocks;
  withErrors?: boolean;
  from?: number;
  to?: number;
  into?: QuantileTables;
}

/** Empty tables for the indicators of some blocks. */
export function createQuantileTables(
  blocks: KernelBlocks,
  unitCount: number,
  withErrors = false,
): QuantileTables {
  const tables = blocks.indicators.map(({ indicator }) => [
    indicator,
    createQuantileTable(unitCount, withErrors),
  ]);
  return Object.fromEntries(tables);
}

/** What is kept from one unit to the next. */
interface QuantileWork {
  input: QuantilesInput;
  tables: (QuantileTable | undefined)[];
  reader: QuantileReader;
  bases: BaseLanes;
  lanes: Float64Array;
}

function computeUnit(work: QuantileWork, unit: number): void {
  const { blocks, columns } = work.input;
  fillBaseLanes(work.bases, blocks, { columns, unit });
  for (let index = 0; index < blocks.indicators.length; index++) {
    const table = work.tables[index];
    if (table === undefined) continue;
    fillIndicatorLanes(work.lanes, work.bases, blocks.indicators[index]);
    readQuantiles(work.reader, work.lanes, { table, unit });
  }
}

/**
 * P10, P50 and P90 of every unit and indicator: one unit at a time, draws as lanes, exact order statistics, scratch
 * reused (one array per base and one per indicator, never draws × units). A territory's figures come from its own
 * columns, hence draw by draw.
 */
export function computeQuantiles(input: QuantilesInput): QuantileTables {
  const { columns, blocks, withErrors = false, from = 0, to = columns.unitCount } = input;
  const tables = input.into ?? createQuantileTables(blocks, columns.unitCount, withErrors);
  const work: QuantileWork = {
    input,
    tables: blocks.indicators.map(({ indicator }) => tables[indicator]),
    reader: createQuantileReader(blocks.drawCount, withErrors),
    bases: createBaseLanes(blocks),
    lanes: new Float64Array(blocks.drawCount),
  };
  for (let unit = from; unit < to; unit++) computeUnit(work, unit);
  return tables;
}
