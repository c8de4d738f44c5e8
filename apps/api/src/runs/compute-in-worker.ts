import { Worker } from 'node:worker_threads';
import type { ComputedColumns } from './compute-observations.ts';
import type { RunData } from './run-data.ts';
import type { WorkerMessage } from './compute-run.worker.ts';

/**
 * Computes a run in a thread of its own. `onProgress` receives shares from 0 to 0.8 (storage is the rest).
 * Rejects when the thread fails or when `signal` aborts; the thread is ended in both cases.
 */
export function computeInWorker(
  data: RunData,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (share: number) => void },
): Promise<ComputedColumns> {
  const { promise, resolve, reject } = Promise.withResolvers<ComputedColumns>();
  const worker = new Worker(new URL('./compute-run.worker.ts', import.meta.url), { workerData: data });
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') onProgress(message.share);
    else resolve(message.columns);
  });
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`worker ended with code ${code} before its result`)));
  signal.addEventListener('abort', () => reject(new Error('run aborted')), { once: true });
  if (signal.aborted) reject(new Error('run aborted'));
  return promise.finally(() => worker.terminate());
}
