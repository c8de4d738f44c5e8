import type { Run } from '@maceo/domain/scenarios/run';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { toRun } from './to-run.ts';

/** What a run that was running when the server stopped is told to have failed of. */
const INTERRUPTED = 'interrompue par un arrêt du serveur';

/** Ends an active run with a French sentence that says why it failed. Undefined when it had already ended. */
export async function failRun(
  db: Database,
  { id, failure, now }: { id: string; failure: string; now: Date },
): Promise<Run | undefined> {
  const rows = await db
    .update(run)
    .set({ status: 'failed', failure, finishedAt: now })
    .where(and(eq(run.id, id), inArray(run.status, ['queued', 'running'])))
    .returning();
  return rows.map(toRun)[0];
}

/** At start: fails the runs that a stopped server left running, and says how many. Queued ones still wait. */
export async function failInterruptedRuns(db: Database, { now }: { now: Date }): Promise<number> {
  const rows = await db
    .update(run)
    .set({ status: 'failed', failure: INTERRUPTED, finishedAt: now })
    .where(eq(run.status, 'running'))
    .returning({ id: run.id });
  return rows.length;
}
