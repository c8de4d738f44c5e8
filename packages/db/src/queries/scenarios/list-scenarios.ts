import type { Actor } from '@maceo/domain/people/role';
import { scenarioSchema, type Scenario } from '@maceo/domain/scenarios/scenario';
import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { scenario } from '../../tables/scenario.ts';
import { isVisibleTo } from './ownership.ts';

/** The scenarios the actor may see, baselines first, then by code. */
export async function listScenarios(db: ReadDatabase, actor: Actor): Promise<Scenario[]> {
  const rows = await db
    .select()
    .from(scenario)
    .where(isVisibleTo(actor))
    .orderBy(isNotNull(scenario.baselineId), asc(scenario.code));
  return rows.map((row) => scenarioSchema.parse(row));
}

/** One scenario; undefined when there is none, and when the actor may not see it. */
export async function findScenario(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<Scenario | undefined> {
  const rows = await db
    .select()
    .from(scenario)
    .where(and(eq(scenario.id, id), isVisibleTo(actor)));
  return rows.map((row) => scenarioSchema.parse(row))[0];
}
