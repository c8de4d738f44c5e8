import type { Database } from '@maceo/db/open-database';
import type { Actor } from '@maceo/domain/people/role';
import type { Auth } from './auth/create-auth.ts';
import type { FileStore } from './evidence/file-store.ts';
import type { Log } from './log.ts';
import type { HourlyRounds } from './hourly-rounds.ts';
import type { AnalysisDesk } from './runs/analysis/analysis-desk.ts';
import type { RunQueue } from './runs/run-queue.ts';

/**
 * What stands for the life of the process. `clock` gives the present instant, so that tests choose it.
 * `version` is the product's; `dataMode` says whether a data pack was loaded.
 */
export interface Services {
  db: Database;
  auth: Auth;
  runs: RunQueue;
  /** Bytes of attachments, in the state folder. */
  files: FileStore;
  /** What is done by the clock: ends told in time, retention. */
  rounds: HourlyRounds;
  analyses: AnalysisDesk;
  log: Log;
  clock: () => Date;
  version: string;
  /** Draws of the hypotheses made by each run; 0 = no interval. */
  draws: number;
}

/** What stands for one request: the services, who asks (null = a visitor) and the id under which it is logged. */
export interface Context {
  services: Services;
  actor: Actor | null;
  requestId: string;
}
