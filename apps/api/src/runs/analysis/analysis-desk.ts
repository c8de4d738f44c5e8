import { Worker } from 'node:worker_threads';
import { Refusal } from '@maceo/domain/refusal';
import type { Analyses } from './analysis-task.ts';

/**
 * Figures kept in memory, by kind; the oldest leave first. Assumption: six sets of communes are some 20 MB, two hundred
 * comparisons a few.
 */
const MOST_KEPT: Record<keyof Analyses, number> = { communes: 6, comparison: 200, sensitivity: 200 };

const WORKER = new URL('./compute-analysis.worker.ts', import.meta.url);

/** The figures of one task, in a thread of its own that is ended whatever happens. Refuses once `signal` aborts. */
function computeInThread<Kind extends keyof Analyses>(
  task: Analyses[Kind]['task'],
  signal: AbortSignal,
): Promise<Analyses[Kind]['figures']> {
  const { promise, resolve, reject } = Promise.withResolvers<Analyses[Kind]['figures']>();
  const worker = new Worker(WORKER, { workerData: task });
  const cancel = () => reject(new Refusal({ kind: 'analysis-cancelled' }));
  worker.on('message', (figures: Analyses[Kind]['figures']) => resolve(figures));
  worker.on('error', reject);
  worker.on('exit', (code) => reject(new Error(`worker ended with code ${code} before its figures`)));
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  return promise.finally(() => {
    signal.removeEventListener('abort', cancel);
    return worker.terminate();
  });
}

/** What is asked for: a key that names the same figures for ever, and how to read what they are computed from. */
export interface AnalysisOrder<Kind extends keyof Analyses> {
  kind: Kind;
  key: string;
  readTask: () => Promise<Analyses[Kind]['task']>;
  /** Aborts when whoever asked has left; absent = they wait to the end. */
  signal: AbortSignal | undefined;
}

/**
 * Where comparisons and sensitivities are computed: one at a time, each in a thread of its own, beside the queue of runs
 * and never on the event loop. Runs never change, so that figures are kept under the key of their inputs.
 */
export class AnalysisDesk {
  readonly #kept = new Map<keyof Analyses, Map<string, unknown>>();
  readonly #stopping = new AbortController();
  #last: Promise<unknown> = Promise.resolve();

  /** The figures, kept or computed when its turn comes. Refuses (`analysis-cancelled`) once the signal aborts. */
  async compute<Kind extends keyof Analyses>(order: AnalysisOrder<Kind>): Promise<Analyses[Kind]['figures']> {
    // Read first: reading a task may itself wait for the desk.
    const task = this.#find(order) === undefined ? await order.readTask() : undefined;
    const turn = this.#last.then(() => this.#find(order) ?? this.#take(order, task));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** Ends what is under way; those who wait are refused. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#last;
  }

  #find<Kind extends keyof Analyses>({
    kind,
    key,
  }: AnalysisOrder<Kind>): Analyses[Kind]['figures'] | undefined {
    return this.#kept.get(kind)?.get(key) as Analyses[Kind]['figures'] | undefined;
  }

  async #take<Kind extends keyof Analyses>(
    order: AnalysisOrder<Kind>,
    task: Analyses[Kind]['task'] | undefined,
  ): Promise<Analyses[Kind]['figures']> {
    const signals = [this.#stopping.signal, order.signal].filter((signal) => signal !== undefined);
    const signal = AbortSignal.any(signals);
    if (signal.aborted) throw new Refusal({ kind: 'analysis-cancelled' });
    const figures = await computeInThread<Kind>(task ?? (await order.readTask()), signal);
    this.#keep(order, figures);
    return figures;
  }

  #keep({ kind, key }: AnalysisOrder<keyof Analyses>, figures: unknown): void {
    const kept = this.#kept.get(kind) ?? new Map<string, unknown>();
    this.#kept.set(kind, kept.set(key, figures));
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT[kind] && oldest !== undefined) kept.delete(oldest);
  }
}
