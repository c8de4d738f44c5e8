import type { Database } from '@maceo/db/open-database';
import { findPublication, listPublished } from '@maceo/db/queries/publications';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';

/**
 * A published scenario and its published baseline: null when it is the baseline itself, when none is published, and
 * when the baseline rests on other data, since the two could not be compared.
 */
export interface PublishedPair {
  published: PublishedScenario;
  baseline: PublishedScenario | null;
}

/**
 * A publication of a scenario: the one of that number, or the one in force when `number` is absent. Refuses a scenario
 * that has none, whether it exists or not.
 */
export async function getPublished(
  db: Database,
  { scenarioId, number }: { scenarioId: string; number?: number },
): Promise<PublishedPair> {
  const all = await listPublished(db);
  const published =
    number === undefined
      ? all.find((entry) => entry.scenario.id === scenarioId)
      : await findPublication(db, { scenarioId, number });
  if (published === undefined) throw new Refusal({ kind: 'not-published', scenarioId });
  const baseline = all.find(
    ({ scenario, run }) =>
      scenario.id === published.scenario.baselineId && run.inputs.flowsId === published.run.inputs.flowsId,
  );
  return { published, baseline: baseline ?? null };
}
