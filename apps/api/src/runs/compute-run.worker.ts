import { parentPort, workerData } from 'node:worker_threads';
import { computeObservations, type ComputedColumns } from './compute-observations.ts';
import type { RunData } from './run-data.ts';

/** What the worker thread says to the queue: progress from 0 to 0.8 (the rest is storage), then the columns. */
export type WorkerMessage = { kind: 'progress'; share: number } | { kind: 'done'; columns: ComputedColumns };

function post(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const columns = computeObservations(workerData as RunData, (share) => post({ kind: 'progress', share }));
post({ kind: 'done', columns });
