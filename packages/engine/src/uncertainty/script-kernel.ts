import { type BaseLanes, createBaseLanes, fillBaseLanes, fillIndicatorLanes } from './compute-lanes.ts';
import { createQuantileTables, type QuantileKernel, type QuantilesInput } from './quantile-kernel.ts';
import {
  createQuantileReader,
  type QuantileReader,
  type QuantileTable,
  readQuantiles,
} from './quantile-table.ts';

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
 * The kernel to read: plain typed arrays, one unit at a time, draws as lanes, exact order statistics, scratch reused
 * (one array per base and one per indicator, never draws × units). A territory's figures come from its own columns,
 * hence draw by draw. It is the oracle of the other one, and runs where that one may not.
 */
export const scriptKernel: QuantileKernel = {
  name: 'typescript',
  computeQuantiles: (input) => {
    const { columns, blocks, withMedianInterval = false, from = 0, to = columns.unitCount } = input;
    const tables = input.into ?? createQuantileTables(blocks, columns.unitCount, withMedianInterval);
    const work: QuantileWork = {
      input,
      tables: blocks.indicators.map(({ indicator }) => tables[indicator]),
      reader: createQuantileReader(blocks.drawCount, withMedianInterval),
      bases: createBaseLanes(blocks),
      lanes: new Float64Array(blocks.drawCount),
    };
    for (let unit = from; unit < to; unit++) computeUnit(work, unit);
    return tables;
  },
};
