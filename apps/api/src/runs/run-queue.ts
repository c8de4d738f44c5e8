import {
  cancelRun,
  claimNextRun,
  failInterruptedRuns,
  failRun,
  finishRun,
  updateRunProgress,
} from '@maceo/db/queries/runs';
import type { Database } from '@maceo/db/open-database';
import type { Actor } from '@maceo/domain/people/role';
import type { Run } from '@maceo/domain/scenarios/run';
import type { Log } from '../log.ts';
import { computeInWorker } from './compute-in-worker.ts';
import { insertRunEnd } from './insert-run-end.ts';
import { readRunData } from './read-run-data.ts';
import { RunEvents } from './run-events.ts';

/** Sentence kept on a run that a stop or a crash of the server cut short. */
const INTERRUPTED = 'Interrompue par un arrêt du serveur\u00A0: relancez le calcul.';
/** Sentence kept on a run that failed by our fault; the detail is in the log. */
const FAILED = 'Le calcul a échoué de notre côté\u202F; l’incident est enregistré.';

/**
 * The queue of runs. The table is the queue: runs are claimed one at a time, computed in a worker thread, and their
 * observations are stored in one transaction, so that a run is whole or absent. Runs left « running » by a crash are
 * failed at the next start; queued ones go on.
 */
export class RunQueue {
  readonly #db: Database;
  readonly #log: Log;
  readonly #clock: () => Date;
  readonly #events = new RunEvents();
  #active: { runId: string; abort: AbortController } | undefined;
  #loop: Promise<void> | undefined;
  #stopping = false;

  constructor({ db, log, clock }: { db: Database; log: Log; clock: () => Date }) {
    this.#db = db;
    this.#log = log;
    this.#clock = clock;
  }

  /** Fails the runs that a former process left running, then works on what is queued. */
  async start(): Promise<void> {
    const now = this.#clock();
    await this.#db.transaction(async (db) => {
      for (const run of await failInterruptedRuns(db, { now })) {
        await insertRunEnd({ db, now }, { run, actorId: null, isWatched: false });
      }
    });
    this.wake();
  }

  /** Says that something may be queued. Never waits. */
  wake(): void {
    if (this.#stopping || this.#loop !== undefined) return;
    this.#loop = this.#work()
      .catch((error: unknown) => this.#log.error({ err: error }, 'run queue stopped'))
      .finally(() => {
        this.#loop = undefined;
      });
  }

  /** Changes of a run, from the call on; see {@link RunEvents}. */
  listen(runId: string, signal: AbortSignal | undefined): AsyncIterable<unknown> {
    return this.#events.listen(runId, signal);
  }

  /** Notes that a person follows a run, until the function given back is called. */
  watch(runId: string, userId: string): () => void {
    return this.#events.watch(runId, userId);
  }

  /** Cancels a queued or running run; one that has ended stays as it is. */
  async cancel(runId: string, actor: Actor): Promise<void> {
    const cancelled = await this.#end(actor.userId, (db, now) => cancelRun(db, { id: runId, actor, now }));
    if (cancelled === undefined) return;
    if (this.#active?.runId === runId) this.#active.abort.abort();
    this.#events.announce(runId);
  }

  /** Ends the active worker and waits for the loop; its run is failed as interrupted, queued ones stay queued. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#active?.abort.abort();
    await this.#loop;
  }

  async #work(): Promise<void> {
    while (!this.#stopping) {
      const run = await claimNextRun(this.#db, { now: this.#clock() });
      if (run === undefined) return;
      await this.#compute(run);
      this.#events.announce(run.id);
    }
  }

  async #compute(run: Run): Promise<void> {
    const abort = new AbortController();
    this.#active = { runId: run.id, abort };
    try {
      const data = await readRunData(this.#db, run.inputs);
      const onProgress = (share: number) => this.#report(run.id, share);
      const columns = await computeInWorker(data, { signal: abort.signal, onProgress });
      await this.#end(null, (db, now) => finishRun(db, { id: run.id, observations: columns, now }));
    } catch (error) {
      await this.#settle(run.id, { error, aborted: abort.signal.aborted });
    } finally {
      this.#active = undefined;
    }
  }

  /** A cancelled run is already marked so; failing it again changes nothing that has ended. */
  async #settle(runId: string, { error, aborted }: { error: unknown; aborted: boolean }): Promise<void> {
    if (!aborted) this.#log.error({ err: error, runId }, 'run failed');
    const failure = aborted ? INTERRUPTED : FAILED;
    await this.#end(null, (db, now) => failRun(db, { id: runId, failure, now }));
  }

  /** Ends a run and tells whoever started it, in one transaction; undefined when it had ended already. */
  async #end(
    actorId: string | null,
    move: (db: Database, now: Date) => Promise<Run | undefined>,
  ): Promise<Run | undefined> {
    const now = this.#clock();
    return this.#db.transaction(async (db) => {
      const run = await move(db, now);
      if (run === undefined) return undefined;
      const isWatched = this.#events.isWatchedBy(run.id, run.startedBy);
      await insertRunEnd({ db, now }, { run, actorId, isWatched });
      return run;
    });
  }

  #report(runId: string, share: number): void {
    updateRunProgress(this.#db, { id: runId, progress: share })
      .then(() => this.#events.announce(runId))
      .catch((error: unknown) => this.#log.warn({ err: error }, 'run progress not stored'));
  }
}
