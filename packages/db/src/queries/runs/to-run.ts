import { runSchema, type Run } from '@maceo/domain/scenarios/run';
import type { run } from '../../tables/run.ts';

/** The domain value of a row of the run table. */
export function toRun(row: typeof run.$inferSelect): Run {
  return runSchema.parse({
    ...row,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  });
}
