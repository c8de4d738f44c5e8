import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { and, asc, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { publication } from '../../tables/publication.ts';
import { run } from '../../tables/run.ts';
import { scenario } from '../../tables/scenario.ts';
import { toRun } from '../runs/to-run.ts';
import { toPublication } from './to-publication.ts';

/** The scenarios with a publication in force, baselines first, then by code. */
export async function listPublished(db: ReadDatabase): Promise<PublishedScenario[]> {
  return selectPublished(db, undefined);
}

/** One of them; undefined when the scenario does not exist or nothing of it is published. */
export async function findPublished(
  db: ReadDatabase,
  scenarioId: string,
): Promise<PublishedScenario | undefined> {
  const found = await selectPublished(db, eq(scenario.id, scenarioId));
  return found[0];
}

async function selectPublished(db: ReadDatabase, where: SQL | undefined): Promise<PublishedScenario[]> {
  const rows = await db
    .select({ scenario, publication, run })
    .from(publication)
    .innerJoin(scenario, eq(scenario.id, publication.scenarioId))
    .innerJoin(run, eq(run.id, publication.runId))
    .where(and(eq(publication.status, 'published'), where))
    .orderBy(isNotNull(scenario.baselineId), asc(scenario.code));
  return rows.map(toPublishedScenario);
}

function toPublishedScenario(row: {
  scenario: typeof scenario.$inferSelect;
  publication: typeof publication.$inferSelect;
  run: typeof run.$inferSelect;
}): PublishedScenario {
  const { id, code, name, summary, horizonYear, baselineId } = row.scenario;
  const computed = toRun(row.run);
  if (computed.finishedAt === null) throw new Error(`Run ${computed.id} is published but has not finished`);
  return {
    scenario: { id, code, name, summary, horizonYear, baselineId },
    publication: toPublication(row.publication),
    run: { id: computed.id, finishedAt: computed.finishedAt, inputs: computed.inputs },
    data: { mode: row.run.dataMode, flows: row.run.flowsMethod },
  };
}
