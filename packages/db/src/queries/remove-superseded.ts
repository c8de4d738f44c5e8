import { sql } from 'drizzle-orm';
import type { Database } from '../open-database.ts';

/** What was removed: ids of runs (their results with them) and of flow sets; empty lists when nothing was. */
export interface RemovedSuperseded {
  runIds: string[];
  flowSetIds: string[];
}

/**
 * Removes what no one will read again: runs that the server itself started, that ended, were never published and are not
 * the latest of their scenario (nor its latest success), with their results; then the flow sets that are not current and
 * that no remaining run was computed on. Runs that a person started and everything ever published stay.
 */
export async function removeSuperseded(db: Database): Promise<RemovedSuperseded> {
  const runs = await db.execute<{ id: string }>(sql`
    delete from run where started_by is null
      and status in ('succeeded', 'failed', 'cancelled')
      and not exists (select 1 from publication where publication.run_id = run.id)
      and exists (select 1 from run later where later.scenario_id = run.scenario_id and later.queued_at > run.queued_at)
      and (status <> 'succeeded' or exists (
        select 1 from run later where later.scenario_id = run.scenario_id
          and later.status = 'succeeded' and later.queued_at > run.queued_at))
    returning id`);
  const flowSets = await db.execute<{ id: string }>(sql`
    delete from flow_set where not current
      and not exists (select 1 from run where run.inputs->>'flowsId' = flow_set.id)
    returning id`);
  return { runIds: runs.rows.map(({ id }) => id), flowSetIds: flowSets.rows.map(({ id }) => id) };
}
