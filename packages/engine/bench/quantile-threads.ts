import { once } from 'node:events';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import {
  createQuantileTables,
  type QuantilesInput,
  type QuantileTables,
} from '../src/uncertainty/quantile-kernel.ts';

/** Threads that share the units among them, as a page does with workers: `run` fills the tables anew. */
export interface QuantileThreads {
  tables: QuantileTables;
  run: () => Promise<void>;
  close: () => Promise<void>;
}

function toShared(values: Float64Array): Float64Array {
  const shared = new Float64Array(new SharedArrayBuffer(values.byteLength));
  shared.set(values);
  return shared;
}

function createSharedTables({ columns, blocks }: QuantilesInput): QuantileTables {
  const tables = Object.entries(createQuantileTables(blocks, columns.unitCount));
  return Object.fromEntries(
    tables.map(([id, { p10, p50, p90 }]) => [
      id,
      { p10: toShared(p10), p50: toShared(p50), p90: toShared(p90) },
    ]),
  );
}

/** Opens `count` threads on the same input, each with its share of the units. */
export function openQuantileThreads(count: number, { columns, blocks }: QuantilesInput): QuantileThreads {
  const tables = createSharedTables({ columns, blocks });
  const shared = { ...columns, values: toShared(columns.values) };
  const bound = (part: number) => Math.floor((columns.unitCount * part) / count);
  const workers = Array.from({ length: count }, (_, part) => {
    const workerData = { columns: shared, blocks, into: tables, from: bound(part), to: bound(part + 1) };
    return new Worker(resolve(import.meta.dirname, 'quantile-thread.ts'), { workerData });
  });
  return {
    tables,
    run: async () => {
      const answers = workers.map((worker) => once(worker, 'message'));
      for (const worker of workers) worker.postMessage('compute');
      await Promise.all(answers);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
