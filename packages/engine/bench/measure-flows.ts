import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { estimateFlows } from '../src/flows/estimate-flows.ts';
import { computeBalance, type FurnessInput } from '../src/flows/furness.ts';
import { DATA_FOLDER } from '../testing/folders.ts';
import { findRealZones } from '../testing/real-zones.ts';
import { askNumpy } from './ask-numpy.ts';
import { measureMs } from './measure.ts';
import { createSyntheticFurness } from './synthetic-furness.ts';

/** Times of the flows, ms: a Furness pass and a whole balance beside NumPy's, and the whole estimation on the data pack. */
export interface FlowTimes {
  pairs: number;
  pass: number;
  balance: number;
  numpyPass: number | undefined;
  real: { ms: number; pairs: number } | undefined;
}

/** Furness passes compared with NumPy: the same fixed number on both sides. */
const PASSES = 20;

function findNumpyPassMs(furness: FurnessInput): number | undefined {
  const { rowStart, column, weight, origins, destinations } = furness;
  const arrays: [string, Float64Array][] = [
    ['rowStart', Float64Array.from(rowStart)],
    ['column', Float64Array.from(column)],
    ['weight', weight],
    ['origins', origins],
    ['destinations', destinations],
  ];
  const header = { passes: PASSES, arrays: arrays.map(([name, values]) => [name, values.length]) };
  const values = arrays.map(([, array]) => array);
  return askNumpy<{ passMs: number }>('numpy_furness.py', header, values)?.passMs;
}

/** One whole estimation on the data pack; undefined without a pack. */
function measureRealFlows(): FlowTimes['real'] {
  const real = findRealZones(DATA_FOLDER);
  if (real === undefined) return undefined;
  const start = performance.now();
  const estimate = estimateFlows({ ...real, circuity: 1.3 });
  const ms = performance.now() - start;
  return 'problems' in estimate ? undefined : { ms, pairs: estimate.report.pairs };
}

/** Measures Furness on 7,300 zones, and the estimation of the flows. */
export function measureFlows(): FlowTimes {
  const furness = createSyntheticFurness(7300, 3);
  const fixed = { tolerance: 0, maxIterations: PASSES };
  return {
    pairs: furness.column.length,
    pass: measureMs(5, () => computeBalance(furness, fixed)) / PASSES,
    balance: measureMs(1, () => computeBalance(furness)),
    numpyPass: findNumpyPassMs(furness),
    real: measureRealFlows(),
  };
}

/**
 * A flow file of a million lines read and brought to the zones, in a process of its own that says its seconds and its
 * greatest memory (MB). Undefined when it fails.
 */
export function measureFlowFile(): { seconds: number; megabytes: number } | undefined {
  const script = resolve(import.meta.dirname, '../../datasets/bench/measure-flow-file.ts');
  const child = spawnSync(process.execPath, [script, '--json'], { timeout: 300_000 });
  return child.status === 0 ? JSON.parse(child.stdout.toString()) : undefined;
}
