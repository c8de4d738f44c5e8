import type { Database } from '@maceo/db/open-database';
import { listPublished } from '@maceo/db/queries/publications';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { Refusal } from '@maceo/domain/refusal';

/** A published scenario and, when it is not one itself, its published baseline (null when there is none). */
export interface PublishedPair {
  published: PublishedScenario;
  baseline: PublishedScenario | null;
}

/** The current publication of a scenario. Refuses a scenario that has none, whether it exists or not. */
export async function getPublished(db: Database, scenarioId: string): Promise<PublishedPair> {
  const all = await listPublished(db);
  const published = all.find((entry) => entry.scenario.id === scenarioId);
  if (published === undefined) throw new Refusal({ kind: 'not-published', scenarioId });
  const baseline = all.find((entry) => entry.scenario.id === published.scenario.baselineId);
  return { published, baseline: baseline ?? null };
}
