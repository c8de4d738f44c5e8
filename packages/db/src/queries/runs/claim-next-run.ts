import type { Run } from '@maceo/domain/scenarios/run';
import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { toRun } from './to-run.ts';

/** Starts the run that has waited longest; two workers never get the same. Undefined when none waits. */
export async function claimNextRun(db: Database, { now }: { now: Date }): Promise<Run | undefined> {
  const next = db
    .select({ id: run.id })
    .from(run)
    .where(eq(run.status, 'queued'))
    .orderBy(asc(run.queuedAt), asc(run.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const rows = await db
    .update(run)
    .set({ status: 'running', startedAt: now })
    .where(inArray(run.id, next))
    .returning();
  return rows.map(toRun)[0];
}
