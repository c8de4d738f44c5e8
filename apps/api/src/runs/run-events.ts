import { EventEmitter, on } from 'node:events';

/**
 * Tells listeners that a run has moved; what it has become is read from the database, so that nothing is lost when
 * an event is. One instance per process.
 */
export class RunEvents {
  readonly #emitter = new EventEmitter().setMaxListeners(0);
  readonly #watches = new Set<{ runId: string; userId: string }>();

  /** Says that the run's progress or status changed. */
  announce(runId: string): void {
    this.#emitter.emit(runId);
  }

  /** One item per change from now on; ends without error when `signal` aborts. Listening starts at the call. */
  listen(runId: string, signal: AbortSignal | undefined): AsyncIterable<unknown> {
    const changes = on(this.#emitter, runId, { signal });
    return endQuietly(changes, signal);
  }

  /** Notes that a person looks at a run, until the function given back is called. */
  watch(runId: string, userId: string): () => void {
    const watch = { runId, userId };
    this.#watches.add(watch);
    return () => void this.#watches.delete(watch);
  }

  /** Whether a person is looking at a run. */
  isWatchedBy(runId: string, userId: string | null): boolean {
    return [...this.#watches].some((watch) => watch.runId === runId && watch.userId === userId);
  }
}

async function* endQuietly(
  changes: AsyncIterable<unknown>,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown> {
  try {
    yield* changes;
  } catch (error) {
    if (!signal?.aborted) throw error;
  }
}
