import type { Database } from '@maceo/db/open-database';
import { publishRun } from '@maceo/db/queries/publications';
import { findRun } from '@maceo/db/queries/runs';
import { findScenario } from '@maceo/db/queries/scenarios';
import type { Actor } from '@maceo/domain/people/role';
import type { Publication } from '@maceo/domain/publications/publication';
import { Refusal } from '@maceo/domain/refusal';
import { whyNotPublish } from '@maceo/domain/scenarios/run';

/**
 * Makes the results of a run the public results of its scenario: the former publication stays readable by its number,
 * and the act is audited, in one transaction. Refuses an unknown run, one that did not succeed, and one that computed
 * an older version of the scenario.
 */
export async function publishScenario(
  { db, now, actor }: { db: Database; now: Date; actor: Actor },
  input: { runId: string },
): Promise<Publication> {
  const run = await findRun(db, input.runId);
  const scenario = run && (await findScenario(db, { id: run.scenarioId, actor }));
  if (run === undefined || scenario === undefined) throw new Refusal({ kind: 'run-unknown', id: input.runId });
  const reason = whyNotPublish(run, scenario);
  if (reason !== undefined) throw new Refusal(reason);
  return publishRun(db, { run, actor, now });
}
