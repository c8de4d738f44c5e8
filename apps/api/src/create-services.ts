import type { Database } from '@maceo/db/open-database';
import { createAuth } from './auth/create-auth.ts';
import type { Services } from './context.ts';
import { createFileStore } from './evidence/file-store.ts';
import type { Log } from './log.ts';
import { HourlyRounds } from './hourly-rounds.ts';
import { AnalysisDesk } from './runs/analysis/analysis-desk.ts';
import { RunQueue } from './runs/run-queue.ts';

/** What the process brings; `clock` is given by tests only. */
export interface ServiceOptions {
  db: Database;
  /** Folder in which attachments are kept. */
  filesDir: string;
  log: Log;
  secret: string;
  origin: string;
  version: string;
  draws: number;
  clock?: () => Date;
}

/** The services of one process. The queue of runs and the rounds sleep until they are started. */
export function createServices({
  db,
  filesDir,
  log,
  secret,
  origin,
  version,
  draws,
  clock,
}: ServiceOptions): Services {
  const now = clock ?? (() => new Date());
  return {
    db,
    files: createFileStore(filesDir),
    log,
    version,
    draws,
    auth: createAuth({ db, secret, origin, clock: now }),
    runs: new RunQueue({ db, log, clock: now }),
    rounds: new HourlyRounds({ db, log, clock: now }),
    analyses: new AnalysisDesk(),
    clock: now,
  };
}
