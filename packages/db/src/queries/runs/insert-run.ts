import type { DataStanding } from '@maceo/domain/publications/publication-views';
import type { Run, RunInputs } from '@maceo/domain/scenarios/run';
import type { Database } from '../../open-database.ts';
import { run } from '../../tables/run.ts';
import { toRun } from './to-run.ts';

/** A run to queue: its frozen inputs with their hash, what the data are, who asks (null = the server) and when. */
export interface NewRun {
  inputs: RunInputs;
  inputHash: string;
  data: DataStanding;
  startedBy: string | null;
  now: Date;
}

/** Queues a run. Undefined, and nothing queued, when one of the same scenario is already queued or running. */
export async function insertRun(
  db: Database,
  { inputs, inputHash, data, startedBy, now }: NewRun,
): Promise<Run | undefined> {
  const rows = await db
    .insert(run)
    .values({
      scenarioId: inputs.scenarioId,
      status: 'queued',
      progress: 0,
      inputs,
      inputHash,
      dataMode: data.mode,
      flowsMethod: data.flows,
      startedBy,
      queuedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  return rows.map(toRun)[0];
}
