import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeBalance } from '../src/flows/furness.ts';
import { computeCoefficients } from '../src/model/evaluate-coefficients.ts';
import { computeOutcomesFromPairs } from '../src/model/evaluate-pairs.ts';
import { computeOutcomes } from '../src/model/evaluate-statistics.ts';
import { toModelInputs } from '../src/model/model-inputs.ts';
import { createOutcomes } from '../src/model/outcomes.ts';
import { computePairTilts, computeStatistics } from '../src/model/statistics.ts';
import { measureMs } from './measure.ts';
import { measureUncertainty } from './measure-uncertainty.ts';
import { findNumpyTimes } from './numpy-times.ts';
import { measureRealFlows } from './real-flows.ts';
import { createSyntheticFurness } from './synthetic-furness.ts';
import { createSyntheticPopulation } from './synthetic-population.ts';

/**
 * `pnpm bench`: the engine beside tuned NumPy on the same arrays, in one run. Ratios are what counts; times move with the
 * machine. Sizes are those of the massif: 4,072 communes and about 150,000 pairs; Furness on 7,300 zones, 355,000 pairs.
 */

const population = createSyntheticPopulation({ homeCount: 4072, pairCount: 150_000, seed: 2010 });
const { flows } = population;
const inputs = toModelInputs(getDefaultParameters());
const statistics = computeStatistics({ population, inputs });
const buffers = createOutcomes(flows.homeCount, flows.zoneCount);
const furness = createSyntheticFurness(7300, 3);

/** Furness passes compared with NumPy: the same fixed number on both sides. */
const PASSES = 20;

const statisticsMs = measureMs(400, () => computeOutcomes({ statistics, inputs }, buffers));
const buildMs = measureMs(20, () => computeStatistics({ population, inputs }));
const pairsMs = measureMs(5, () => computeOutcomesFromPairs(population, inputs));
const passMs = measureMs(5, () => computeBalance(furness, { tolerance: 0, maxIterations: PASSES })) / PASSES;
const furnessMs = measureMs(1, () => computeBalance(furness));

const tilts = computePairTilts(flows, inputs.distanceTiltExponent);
const numpy = findNumpyTimes({
  flows,
  tilts,
  population,
  inputs,
  coefficients: computeCoefficients(inputs),
  furness,
  passes: PASSES,
});

function formatRow(label: string, ms: number, numpyMs: number | undefined): string {
  const ratio = numpyMs === undefined ? '' : `× ${(numpyMs / ms).toPrecision(2)}`;
  return `${label.padEnd(66)}${ms.toFixed(3).padStart(10)}${(numpyMs?.toFixed(3) ?? '–').padStart(12)}${ratio.padStart(10)}`;
}

const pairs = flows.workers.length.toLocaleString('en');
const lines = [
  `${'median ms'.padEnd(66)}${'engine'.padStart(10)}${(numpy === undefined ? 'NumPy' : `NumPy ${numpy.numpy}`).padStart(12)}${'faster'.padStart(10)}`,
  formatRow('one run, from statistics (NumPy from statistics)', statisticsMs, numpy?.statisticsMs),
  formatRow(`one run, from statistics (NumPy tuned, on ${pairs} pairs)`, statisticsMs, numpy?.pairsMs),
  formatRow('one run, from pairs (the oracle)', pairsMs, numpy?.pairsMs),
  formatRow('statistics, once per data version', buildMs, undefined),
  formatRow(
    `Furness, one pass, ${furness.column.length.toLocaleString('en')} pairs`,
    passMs,
    numpy?.furnessPassMs,
  ),
  formatRow('Furness to 1e-9, over-relaxed', furnessMs, undefined),
];
const uncertainty = measureUncertainty(population);
lines.push(...uncertainty.rows.map(({ label, ms, numpyMs }) => formatRow(label, ms, numpyMs)));
const real = measureRealFlows();
if (real !== undefined)
  lines.push(
    formatRow(`real flows, whole estimation, ${real.pairs.toLocaleString('en')} pairs`, real.ms, undefined),
  );
if (numpy === undefined) lines.push('python3 with numpy was not found: nothing to compare with.');
else {
  const netTco2e = buffers.home.netTco2e.reduce((sum, value) => sum + value, 0);
  const gap = Math.max(Math.abs(numpy.netTco2e / netTco2e - 1), uncertainty.gap ?? 0);
  lines.push(`largest relative gap between both: ${gap.toExponential(1)}`);
}
process.stdout.write(`${lines.join('\n')}\n`);
