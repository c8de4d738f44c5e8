import { type BaseLanes, createBaseLanes, fillBaseLanes, fillIndicatorLanes } from './compute-lanes.ts';
import type { UncertainIndicatorId } from './indicator-terms.ts';
import type { IndicatorBlock, KernelBlocks } from './monte-carlo-kernel.ts';
import type { StatisticColumns } from './statistic-columns.ts';

/** A scenario over some units and draws, ready to be evaluated. */
export interface Projection {
  columns: StatisticColumns;
  blocks: KernelBlocks;
}

/** Scratch to evaluate one indicator of a projection, unit after unit. */
export interface UnitEvaluator {
  projection: Projection;
  block: IndicatorBlock;
  bases: BaseLanes;
  lanes: Float64Array;
  byDraw: Float64Array;
}

/** An evaluator of an indicator; the projection's blocks must hold it. */
export function createUnitEvaluator(projection: Projection, indicator: UncertainIndicatorId): UnitEvaluator {
  const { blocks } = projection;
  const block = blocks.indicators.find((candidate) => candidate.indicator === indicator);
  if (block === undefined) throw new Error(`No block for ${indicator}`);
  const bases = createBaseLanes({ ...blocks, indicators: [block] });
  const [lanes, byDraw] = [new Float64Array(blocks.drawCount), new Float64Array(blocks.drawCount)];
  return { projection, block, bases, lanes, byDraw };
}

/**
 * Values of one unit in the order of the draws (not of the lanes), in the indicator's unit. The array is the
 * evaluator's own and is written over by the next call.
 */
export function computeUnitValues(evaluator: UnitEvaluator, unit: number): Float64Array {
  const { projection, block, bases, lanes, byDraw } = evaluator;
  const { columns, blocks } = projection;
  fillBaseLanes(bases, blocks, { columns, unit });
  fillIndicatorLanes(lanes, bases, block);
  for (let lane = 0; lane < lanes.length; lane++) byDraw[blocks.order[lane]] = lanes[lane];
  return byDraw;
}
