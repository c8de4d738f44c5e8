import type { Run } from '@maceo/domain/scenarios/run';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { insertObservations, type ObservationColumns } from '../results/insert-observations.ts';
import { toRun } from './to-run.ts';

/**
 * Ends a running run with success and its results, in one transaction: a succeeded run always has them all. Undefined,
 * and nothing stored, when it is no longer running (cancelled).
 */
export async function finishRun(
  db: Database,
  { id, observations, now }: { id: string; observations: ObservationColumns; now: Date },
): Promise<Run | undefined> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(run)
      .set({ status: 'succeeded', progress: 1, finishedAt: now })
      .where(and(eq(run.id, id), eq(run.status, 'running')))
      .returning();
    if (rows.length > 0) await insertObservations(tx, { runId: id, columns: observations });
    return rows.map(toRun)[0];
  });
}
