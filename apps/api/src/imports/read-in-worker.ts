import { Worker } from 'node:worker_threads';
import { Refusal } from '@maceo/domain/refusal';
import type { FileAnswer, FileOrder, FileTasks, FileToRead } from './file-task.ts';

/** Longest reading. Assumption: the largest file allowed takes some ten seconds on a slow machine. */
const TIMEOUT_MS = 45_000;

/** Most memory of a reading, in MiB: the cells of the largest file allowed, twice over. */
const MEMORY_MIB = 768;

function refuse(fileName: string): Refusal {
  const message =
    'Ce fichier est trop lourd à lire\u00A0: gardez la feuille et les colonnes utiles, puis renvoyez-le.';
  return new Refusal({ kind: 'input-invalid', problems: [{ field: 'fichier', file: fileName, message }] });
}

/** Readings under way; the next ones wait, so that uploads never take the machine from those who read pages. */
let last: Promise<unknown> = Promise.resolve();

function runWorker<K extends keyof FileTasks>(order: FileOrder): Promise<FileAnswer<K>> {
  const { promise, resolve, reject } = Promise.withResolvers<FileAnswer<K>>();
  const worker = new Worker(new URL('./read-file.worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MIB },
  });
  const timer = setTimeout(() => reject(refuse(order.file.fileName)), TIMEOUT_MS);
  worker.on('message', resolve);
  worker.on('error', (error) => {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    reject(isMemory ? refuse(order.file.fileName) : error);
  });
  worker.on('exit', (code) => reject(new Error(`reading thread ended with code ${code} before its answer`)));
  return promise.finally(() => {
    clearTimeout(timer);
    return worker.terminate();
  });
}

/**
 * Reads a file in a thread, one at a time. A file that cannot be read, is too heavy or takes too long is refused with
 * `input-invalid` and its French sentence.
 */
export async function readInWorker<K extends keyof FileTasks>(
  kind: K,
  file: FileToRead,
  ask: FileTasks[K]['ask'],
): Promise<FileTasks[K]['answer']> {
  const order = { kind, file, ask } as FileOrder;
  const turn = last.then(() => runWorker<K>(order));
  last = turn.catch(() => undefined);
  const { problem, answer } = await turn;
  if (problem !== null) throw new Refusal({ kind: 'input-invalid', problems: [problem] });
  return answer;
}
