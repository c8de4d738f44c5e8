import type { Database } from '@maceo/db/open-database';
import { findRun } from '@maceo/db/queries/runs';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { Run } from '@maceo/domain/scenarios/run';

/** A run of a scenario that the actor may know; anything else is unknown. */
export async function getRun(
  { services, actor }: { services: { db: Database }; actor: Actor },
  input: { id: string },
): Promise<Run> {
  const run = await findRun(services.db, { id: input.id, actor });
  if (run === undefined) throw new Refusal({ kind: 'run-unknown', id: input.id });
  return run;
}
