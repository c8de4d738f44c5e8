import type { Population } from '../src/model/population.ts';
import { createDraws } from '../src/uncertainty/draws.ts';
import { createBelief } from '../src/uncertainty/factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS } from '../src/uncertainty/indicator-terms.ts';
import { createKernelBlocks, type KernelBlocks } from '../src/uncertainty/monte-carlo-kernel.ts';
import { createQuantileTables, type QuantileTables } from '../src/uncertainty/quantile-kernel.ts';
import { scriptKernel } from '../src/uncertainty/script-kernel.ts';
import {
  type Base,
  computeStatisticColumns,
  type StatisticColumns,
} from '../src/uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../src/uncertainty/structural-grid.ts';
import { findWasmKernel } from '../src/uncertainty/wasm-kernel.ts';
import { askNumpy } from './ask-numpy.ts';
import { measureMs, measureMsLater } from './measure.ts';
import { openQuantileThreads } from './quantile-threads.ts';

/** Times of 1,000 draws with P10, P50 and P90 of every commune and indicator, ms. */
export interface UncertaintyTimes {
  indicators: number;
  draws: number;
  blocks: number;
  columns: number;
  script: number;
  wasm: number | undefined;
  /** The same with the 95 % interval of each median, as a run stores it. */
  withMedian: number | undefined;
  twoThreads: number;
  /** The draws of a validated run, one thread and two. */
  validated: { draws: number; oneThread: number; twoThreads: number };
  numpy: number | undefined;
  /** Largest relative gap between the engine's and NumPy's sums of quantiles, by indicator. */
  gap: number;
}

const DRAWS = 1000;
/** Draws of a validated run. Source: method C.11. */
const VALIDATED_DRAWS = 20_000;

const LEVERS = { access_public: 1, telecentre_share: 0.08 };
const SHARES = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];
const RANKS = [99, 499, 899];

/** Columns of a base and their weights as NumPy takes them: all columns dense, a draw's other cells at 0. */
function toDense(blocks: KernelBlocks, base: Base, layout: StatisticColumns['layout']) {
  const block = blocks.bases.find((candidate) => candidate.base === base);
  if (block === undefined) throw new Error(base);
  const start = layout.start[base];
  if (start === undefined) throw new Error(base);
  const count = Math.max(...block.columns) - start + 1;
  const dense = new Float64Array(count * blocks.drawCount);
  for (let segment = 0; segment + 1 < blocks.segments.length; segment++) {
    for (let t = 0; t < block.terms; t++) {
      const row = block.columns[segment * block.terms + t] - start;
      for (let lane = blocks.segments[segment]; lane < blocks.segments[segment + 1]; lane++) {
        dense[row * blocks.drawCount + lane] += block.weights[t * blocks.drawCount + lane];
      }
    }
  }
  return { start, count, dense };
}

/** The same quantiles by NumPy, and their sums per indicator to hold both against each other. */
function findNumpyQuantiles(
  columns: StatisticColumns,
  blocks: KernelBlocks,
): { ms: number; sums: number[] } | undefined {
  const bases = blocks.bases.map(({ base }) => toDense(blocks, base, columns.layout));
  const header = {
    unitCount: columns.unitCount,
    columnCount: columns.layout.count,
    drawCount: blocks.drawCount,
    ranks: RANKS,
    bases: bases.map(({ start, count }) => ({ start, count })),
    indicators: blocks.indicators.map(({ terms }) => terms.map(({ base }) => base)),
  };
  return askNumpy('numpy_uncertainty.py', header, [
    columns.values,
    ...bases.map(({ dense }) => dense),
    ...blocks.indicators.flatMap(({ terms }) => terms.map(({ coefficients }) => coefficients)),
  ]);
}

function computeGap(blocks: KernelBlocks, tables: QuantileTables, sums: number[] | undefined): number {
  const gaps = blocks.indicators.map(({ indicator }, index) => {
    const { p10 = [], p50 = [], p90 = [] } = tables[indicator] ?? {};
    const ours = [...p10, ...p50, ...p90].reduce((sum, value) => sum + value, 0);
    return sums === undefined ? 0 : Math.abs(ours - sums[index]) / (Math.abs(ours) || 1);
  });
  return Math.max(...gaps);
}

/** Quantiles of a validated run's draws, on one thread and on two. */
async function measureValidated(columns: StatisticColumns): Promise<UncertaintyTimes['validated']> {
  const draws = createDraws({ seed: 1, count: VALIDATED_DRAWS, belief: createBelief() });
  const blocks = createKernelBlocks({ columns, draws, levers: LEVERS, indicators: UNCERTAIN_INDICATOR_IDS });
  const measureThreads = async (count: number) => {
    const threads = openQuantileThreads(count, { columns, blocks });
    const ms = await measureMsLater(3, threads.run);
    await threads.close();
    return ms;
  };
  const [oneThread, twoThreads] = [await measureThreads(1), await measureThreads(2)];
  return { draws: VALIDATED_DRAWS, oneThread, twoThreads };
}

/** Measures draws, statistics and quantiles: both kernels, two threads, and NumPy. */
export async function measureUncertainty(population: Population): Promise<UncertaintyTimes> {
  const belief = createBelief();
  const draws = createDraws({ seed: 1, count: DRAWS, belief });
  const grid = createStructuralGrid(belief.laws);
  const createColumns = () => computeStatisticColumns({ population, teleworkableShares: SHARES, grid });
  const columns = createColumns();
  const indicators = UNCERTAIN_INDICATOR_IDS;
  const createBlocks = () => createKernelBlocks({ columns, draws, levers: LEVERS, indicators });
  const blocks = createBlocks();
  const into = createQuantileTables(blocks, columns.unitCount);
  const wasmKernel = findWasmKernel();
  const threads = openQuantileThreads(2, { columns, blocks });
  const numpy = findNumpyQuantiles(columns, blocks);
  const times = {
    indicators: indicators.length,
    draws: measureMs(5, () => createDraws({ seed: 1, count: DRAWS, belief })),
    blocks: measureMs(5, createBlocks),
    columns: measureMs(1, createColumns),
    script: measureMs(3, () => scriptKernel.computeQuantiles({ columns, blocks, into })),
    wasm: wasmKernel && measureMs(5, () => wasmKernel.computeQuantiles({ columns, blocks, into })),
    withMedian:
      wasmKernel &&
      measureMs(5, () => wasmKernel.computeQuantiles({ columns, blocks, withMedianInterval: true })),
    twoThreads: await measureMsLater(5, threads.run),
    validated: await measureValidated(columns),
    numpy: numpy?.ms,
    gap: computeGap(blocks, threads.tables, numpy?.sums),
  };
  await threads.close();
  return times;
}
