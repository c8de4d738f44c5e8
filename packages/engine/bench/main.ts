import { measureFlowFile, measureFlows } from './measure-flows.ts';
import { measureRuns } from './measure-runs.ts';
import { measureSobol } from './measure-sobol.ts';
import { measureUncertainty } from './measure-uncertainty.ts';
import { type BudgetRow, formatBudgets, formatTimes } from './report.ts';
import { createSyntheticPopulation } from './synthetic-population.ts';

/**
 * `pnpm bench`: the engine beside NumPy on the same arrays, in one run, and every budget that can be measured without a
 * browser. Ratios are what counts; times, each the least of several, move with the machine. Sizes: the massif, 4,072 communes and about 150,000
 * pairs; France, 34,900 and 1,000,000; Furness on 7,300 zones; the flow file of a million lines.
 */

const massif = createSyntheticPopulation({ homeCount: 4072, pairCount: 150_000, seed: 2010 });
const france = createSyntheticPopulation({ homeCount: 34_900, pairCount: 1_000_000, seed: 2010 });

const [run, runOfFrance] = [measureRuns(massif, 20), measureRuns(france, 5)];
const uncertainty = await measureUncertainty(massif);
const sobol = measureSobol(massif);
const flows = measureFlows();
const file = measureFlowFile();

/** Ours over NumPy's; undefined without NumPy. */
function toRatio(ms: number | undefined, numpyMs: number | undefined): number | undefined {
  return ms === undefined || numpyMs === undefined ? undefined : ms / numpyMs;
}

const both = (pick: (times: typeof run) => number | undefined) => [pick(run), pick(runOfFrance)];
const figures = `P10/P50/P90 of ${uncertainty.indicators} indicators of every commune`;
const fastest = Math.min(uncertainty.twoThreads, uncertainty.wasm ?? Infinity);

const budgets: BudgetRow[] = [
  {
    what: 'one massif run, TypeScript on statistics',
    unit: 'of NumPy',
    measured: toRatio(run.statistics, run.numpy?.tunedMs),
    budget: 1 / 5,
    stretch: 1 / 10,
  },
  {
    what: 'one run of France, TypeScript on statistics',
    unit: 'of NumPy',
    measured: toRatio(runOfFrance.statistics, runOfFrance.numpy?.tunedMs),
    budget: 1 / 5,
    stretch: 1 / 10,
  },
  {
    what: 'slider, whole massif: the model’s part of a frame',
    unit: 'ms',
    measured: run.statistics,
    budget: 16,
    stretch: 8,
  },
  {
    what: 'slider, 1,000 draws, coefficients and quantiles of every commune, 2 threads',
    unit: 'ms',
    measured: uncertainty.blocks + uncertainty.twoThreads,
    budget: 250,
    stretch: 60,
  },
  {
    what: '1,000 draws, quantiles of every commune, 2 threads',
    unit: 'of NumPy',
    measured: toRatio(fastest, uncertainty.numpy),
    budget: 1,
    stretch: 1 / 8,
  },
  {
    what: 'Sobol sampled, k = 10, N = 512, 22 départements',
    unit: 's',
    measured: sobol.sampled / 1000,
    budget: 6,
    stretch: 1,
  },
  {
    what: `flow estimation, ${flows.real?.pairs.toLocaleString('en') ?? 'data pack absent'} pairs`,
    unit: 's',
    measured: flows.real && flows.real.ms / 1000,
    budget: 10,
    stretch: 2,
  },
  {
    what: 'flow file, 1 M lines, checked and brought to the zones',
    unit: 's',
    measured: file?.seconds,
    budget: 20,
    stretch: 8,
  },
  { what: 'the same, greatest memory', unit: 'MB', measured: file?.megabytes, budget: 1024, stretch: 1024 },
];

const lines = [
  ...formatTimes(
    'One scenario run, ms',
    ['massif', 'France'],
    [
      { label: 'TypeScript on statistics', ms: both(({ statistics }) => statistics) },
      { label: 'TypeScript, affine update of one slider, every outcome', ms: both(({ slider }) => slider) },
      { label: 'TypeScript on pairs (the oracle)', ms: both(({ pairs }) => pairs) },
      { label: 'NumPy on statistics', ms: both(({ numpy }) => numpy?.statisticsMs) },
      {
        label: 'NumPy tuned (reduceat, bincount, prepared columns)',
        ms: both(({ numpy }) => numpy?.tunedMs),
      },
      { label: 'NumPy bincount', ms: both(({ numpy }) => numpy?.bincountMs) },
      { label: 'statistics, once per data version', ms: both(({ build }) => build) },
    ],
  ),
  ...formatTimes(
    `Monte Carlo, 1,000 draws, ${figures}, ms`,
    ['massif'],
    [
      { label: 'WebAssembly SIMD, one thread', ms: [uncertainty.wasm] },
      { label: 'WebAssembly SIMD, two threads', ms: [uncertainty.twoThreads] },
      { label: 'WebAssembly, with the interval of each median', ms: [uncertainty.withMedian] },
      { label: 'TypeScript', ms: [uncertainty.script] },
      { label: 'NumPy, GEMM and partition', ms: [uncertainty.numpy] },
      { label: '20,000 draws, WebAssembly, one thread', ms: [uncertainty.validated.oneThread] },
      { label: '20,000 draws, WebAssembly, two threads', ms: [uncertainty.validated.twoThreads] },
      { label: 'draws of every factor', ms: [uncertainty.draws] },
      { label: 'coefficients and weights of a scenario', ms: [uncertainty.blocks] },
      { label: 'statistics on the structural grid, once per data version', ms: [uncertainty.columns] },
      { label: 'Sobol sampled, k = 10, N = 512, 22 départements', ms: [sobol.sampled] },
      { label: `Sobol in closed form, k = 10, every commune and indicator`, ms: [sobol.exact] },
    ],
  ),
  ...formatTimes(
    `Furness, ${flows.pairs.toLocaleString('en')} pairs of 7,300 zones, ms`,
    ['engine', 'NumPy'],
    [
      { label: 'one pass', ms: [flows.pass, flows.numpyPass] },
      { label: 'to 1e-9, over-relaxed', ms: [flows.balance, undefined] },
    ],
  ),
  ...formatBudgets(budgets),
  run.numpy === undefined
    ? 'python3 with numpy was not found: nothing to compare with.'
    : `NumPy ${run.numpy.numpy}; largest relative gap between both: ${Math.max(run.gap, runOfFrance.gap, uncertainty.gap).toExponential(1)}`,
];
process.stdout.write(`${lines.join('\n')}\n`);
