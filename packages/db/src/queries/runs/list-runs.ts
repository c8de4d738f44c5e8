import type { Actor } from '@maceo/domain/people/role';
import type { Run } from '@maceo/domain/scenarios/run';
import { and, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { scenario } from '../../tables/scenario.ts';
import { isVisibleTo } from '../scenarios/ownership.ts';
import { isUuid } from './is-uuid.ts';
import { toRun } from './to-run.ts';

/** The runs of a scenario, newest first, at most `limit` (20 when absent); none when the actor may not see it. */
export async function listRuns(
  db: ReadDatabase,
  { scenarioId, actor, limit = 20 }: { scenarioId: string; actor: Actor; limit?: number },
): Promise<Run[]> {
  const rows = await db
    .select(getTableColumns(run))
    .from(run)
    .innerJoin(scenario, eq(scenario.id, run.scenarioId))
    .where(and(eq(run.scenarioId, scenarioId), isVisibleTo(actor)))
    .orderBy(desc(run.queuedAt), desc(run.id))
    .limit(limit);
  return rows.map(toRun);
}

/** One run; undefined when there is none, and when the actor may not see its scenario. */
export async function findRun(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<Run | undefined> {
  if (!isUuid(id)) return undefined;
  const rows = await db
    .select(getTableColumns(run))
    .from(run)
    .innerJoin(scenario, eq(scenario.id, run.scenarioId))
    .where(and(eq(run.id, id), isVisibleTo(actor)));
  return rows.map(toRun)[0];
}

/** The run of a scenario that is queued or running, for anyone who may ask for another; undefined when there is none. */
export async function findActiveRun(db: ReadDatabase, scenarioId: string): Promise<Run | undefined> {
  const rows = await db
    .select()
    .from(run)
    .where(and(eq(run.scenarioId, scenarioId), inArray(run.status, ['queued', 'running'])));
  return rows.map(toRun)[0];
}
