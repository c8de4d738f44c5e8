import { and, eq } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';

/** Records how far a run is, 0–1. False when it is no longer running: cancelled, its computation may stop. */
export async function updateRunProgress(
  db: Database,
  { id, progress }: { id: string; progress: number },
): Promise<boolean> {
  const rows = await db
    .update(run)
    .set({ progress })
    .where(and(eq(run.id, id), eq(run.status, 'running')))
    .returning({ id: run.id });
  return rows.length > 0;
}
