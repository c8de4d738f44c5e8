import type { Database } from '@maceo/db/open-database';
import { findScenario } from '@maceo/db/queries/scenarios';
import type { Run } from '@maceo/domain/scenarios/run';
import { insertNotifications } from '../insert-notifications.ts';

/** Tells the end of a run to whoever started it, unless they watch it; `actorId` null = it ended by itself. */
export async function insertRunEnd(
  { db, now }: { db: Database; now: Date },
  { run, actorId, isWatched }: { run: Run; actorId: string | null; isWatched: boolean },
): Promise<void> {
  if (run.status === 'queued' || run.status === 'running') return;
  const scenario = await findScenario(db, { id: run.scenarioId, actor: 'server' });
  const title = scenario === undefined ? run.scenarioId : `${scenario.code} · ${scenario.name}`;
  await insertNotifications(
    { db, now },
    {
      act: { kind: `run-${run.status}`, actorId, startedBy: run.startedBy, isWatched },
      about: { kind: 'run', id: run.id, parentId: run.scenarioId, title },
      detail: run.failure,
    },
  );
}
