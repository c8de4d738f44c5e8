import type { Actor } from '@maceo/domain/people/role';
import type { Run } from '@maceo/domain/scenarios/run';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { scenario } from '../../tables/scenario.ts';
import { isOwnedBy } from '../scenarios/ownership.ts';
import { isUuid } from './is-uuid.ts';
import { toRun } from './to-run.ts';

/** Cancels an active run. Undefined when it had already ended, does not exist, or its scenario is not the actor's. */
export async function cancelRun(
  db: Database,
  { id, actor, now }: { id: string; actor: Actor; now: Date },
): Promise<Run | undefined> {
  if (!isUuid(id)) return undefined;
  const owned = db.select({ id: scenario.id }).from(scenario).where(isOwnedBy(actor));
  const rows = await db
    .update(run)
    .set({ status: 'cancelled', finishedAt: now })
    .where(and(eq(run.id, id), inArray(run.status, ['queued', 'running']), inArray(run.scenarioId, owned)))
    .returning();
  return rows.map(toRun)[0];
}
