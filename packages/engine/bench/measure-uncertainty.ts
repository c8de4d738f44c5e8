import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createSobolReader, computeSampledSobol } from '../src/sensitivity/screening.ts';
import { computeModelSobol } from '../src/sensitivity/model-sobol.ts';
import { toMembership } from '../src/aggregate/aggregate-outcomes.ts';
import type { Population } from '../src/model/population.ts';
import { computeQuantiles } from '../src/uncertainty/compute-quantiles.ts';
import { createDraws } from '../src/uncertainty/draws.ts';
import { createBelief, FACTOR_IDS, type FactorId, type FactorLaws } from '../src/uncertainty/factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS } from '../src/uncertainty/indicator-terms.ts';
import type { Law } from '../src/uncertainty/law.ts';
import { createQuantileTables } from '../src/uncertainty/quantile-kernel.ts';
import { createKernelBlocks, type KernelBlocks } from '../src/uncertainty/monte-carlo-kernel.ts';
import {
  aggregateColumns,
  type Base,
  computeStatisticColumns,
  type StatisticColumns,
} from '../src/uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../src/uncertainty/structural-grid.ts';
import { measureMs } from './measure.ts';

/** One line of the table: what was measured, the engine's ms, NumPy's when it has the same to do. */
export interface MeasuredRow {
  label: string;
  ms: number;
  numpyMs?: number;
}

const DRAWS = 1000;
const LEVERS = { access_public: 1, telecentre_share: 0.08 };
const SHARES = [0.03, 0.33, 0.72, 0.48, 0.36, 0.02];
const RANKS = [99, 499, 899];

/** The ten factors of the Sobol budget (performance.md: k = 10, N = 512); the others are fixed at their central value. */
const TEN: ReadonlySet<FactorId> = new Set([
  ...(['tau', 'gamma_dist', 'tc_distance', 'pi_all', 'delta'] as const),
  ...(['weeks', 'car_share', 'occ', 'fe_car', 'reb_total'] as const),
]);
const SOBOL_BLOCK = 512;
const DEPARTEMENTS = 22;

function createTenFactorBelief() {
  const belief = createBelief();
  const laws = FACTOR_IDS.map((id): [FactorId, Law] => {
    const value = id === 'tau' ? 1 : belief.central[id];
    return [id, TEN.has(id) ? belief.laws[id] : { kind: 'fixed', value }];
  });
  return createBelief({}, Object.fromEntries(laws) as FactorLaws);
}

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
  const arrays = [
    columns.values,
    ...bases.map(({ dense }) => dense),
    ...blocks.indicators.flatMap(({ terms }) => terms.map(({ coefficients }) => coefficients)),
  ];
  const raw = arrays.map((values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength));
  const input = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), ...raw]);
  const script = resolve(import.meta.dirname, 'numpy_uncertainty.py');
  const child = spawnSync('python3', [script], { input, maxBuffer: 1 << 20, timeout: 120_000 });
  return child.status === 0 ? JSON.parse(child.stdout.toString()) : undefined;
}

function measureSobol(population: Population): MeasuredRow[] {
  const belief = createTenFactorBelief();
  const grid = createStructuralGrid(belief.laws);
  const columns = computeStatisticColumns({ population, teleworkableShares: SHARES, grid });
  const groups = Array.from({ length: DEPARTEMENTS }, (_, group) =>
    Array.from({ length: columns.unitCount }, (__, unit) => unit).filter(
      (unit) => unit % DEPARTEMENTS === group,
    ),
  );
  const totals = aggregateColumns(columns, toMembership(groups));
  const input = { columns: totals, belief, levers: LEVERS, indicator: 'co2_net', seed: 1 } as const;
  const sampled = measureMs(3, () => {
    const reader = createSobolReader(input, SOBOL_BLOCK);
    return groups.map((_, unit) => computeSampledSobol(reader, unit));
  });
  const exact = measureMs(3, () => computeModelSobol({ columns, belief, levers: LEVERS }));
  const indicators = UNCERTAIN_INDICATOR_IDS.length;
  return [
    { label: 'Sobol sampled, k = 10, N = 512, net CO2 of 22 départements', ms: sampled },
    { label: `Sobol in closed form, k = 10, ${indicators} indicators, every commune`, ms: exact },
  ];
}

/** Largest relative gap between the engine's and NumPy's sums of quantiles, by indicator. */
function computeLargestGap(ours: number[], theirs: number[]): number {
  return Math.max(...ours.map((sum, index) => Math.abs(sum / theirs[index] - 1)));
}

/** Measures draws, statistics, quantiles and Sobol indices; `gap` is undefined without NumPy. */
export function measureUncertainty(population: Population): { rows: MeasuredRow[]; gap: number | undefined } {
  const belief = createBelief();
  const draws = createDraws({ seed: 1, count: DRAWS, belief });
  const grid = createStructuralGrid(belief.laws);
  const columns = computeStatisticColumns({ population, teleworkableShares: SHARES, grid });
  const indicators = UNCERTAIN_INDICATOR_IDS;
  const blocks = createKernelBlocks({ columns, draws, levers: LEVERS, indicators });
  const into = createQuantileTables(blocks, columns.unitCount);
  const quantilesMs = measureMs(3, () => computeQuantiles({ columns, blocks, into }));
  const numpy = findNumpyQuantiles(columns, blocks);
  const sums = blocks.indicators.map(({ indicator }) => {
    const table = into[indicator];
    const all = table === undefined ? [] : [...table.p10, ...table.p50, ...table.p90];
    return all.reduce((sum, value) => sum + value, 0);
  });
  const rows: MeasuredRow[] = [
    {
      label: '1,000 draws of every factor',
      ms: measureMs(5, () => createDraws({ seed: 1, count: DRAWS, belief })),
    },
    {
      label: '1,000 draws: coefficients and weights of a scenario',
      ms: measureMs(5, () => createKernelBlocks({ columns, draws, levers: LEVERS, indicators })),
    },
    {
      label: 'statistics on the structural grid, once per data version',
      ms: measureMs(1, () => computeStatisticColumns({ population, teleworkableShares: SHARES, grid })),
    },
    {
      label: `1,000 draws, P10/P50/P90, ${indicators.length} indicators, every commune`,
      ms: quantilesMs,
      numpyMs: numpy?.ms,
    },
    ...measureSobol(population),
  ];
  return { rows, gap: numpy && computeLargestGap(sums, numpy.sums) };
}
