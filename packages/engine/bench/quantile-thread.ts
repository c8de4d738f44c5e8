import { parentPort, workerData } from 'node:worker_threads';
import { computeQuantiles } from '../src/uncertainty/compute-quantiles.ts';
import type { QuantilesInput } from '../src/uncertainty/quantile-kernel.ts';

// A thread that computes its part of the units each time it is asked; all arrays are shared with the one who asks.
const input: QuantilesInput = workerData;
parentPort?.on('message', () => {
  computeQuantiles(input);
  parentPort?.postMessage('done');
});
