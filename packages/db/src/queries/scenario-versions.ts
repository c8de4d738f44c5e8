import type { ScenarioVersion } from '@maceo/domain/scenarios/scenario-version';
import { scenarioContentSchema } from '@maceo/domain/scenarios/scenario-version';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import { and, desc, eq } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { scenarioVersion } from '../tables/scenario-version.ts';
import { user } from '../tables/user.ts';

/** Former and present contents of scenarios; who may know the scenario is asked before. */

/** Keeps the content of a scenario as it stands; one that is kept already stays as it is. */
export async function keepScenarioVersion(
  db: Database,
  scenarios: readonly Scenario[],
  { savedAt, savedBy }: { savedAt: Date; savedBy: string | null },
): Promise<void> {
  if (scenarios.length === 0) return;
  const rows = scenarios.map((one) => ({
    ...{ scenarioId: one.id, version: one.version, savedAt, savedBy },
    content: scenarioContentSchema.parse(one),
  }));
  await db.insert(scenarioVersion).values(rows).onConflictDoNothing();
}

function selectVersions(db: ReadDatabase) {
  return db
    .select({ row: scenarioVersion, author: user.name })
    .from(scenarioVersion)
    .leftJoin(user, eq(user.id, scenarioVersion.savedBy));
}

type VersionRow = Awaited<ReturnType<typeof selectVersions>>[number];

function toVersion({ row, author }: VersionRow): ScenarioVersion {
  return {
    version: row.version,
    content: scenarioContentSchema.parse(row.content),
    savedAt: row.savedAt.toISOString(),
    author,
  };
}

/** Every kept version of a scenario, newest first. */
export async function listScenarioVersions(db: ReadDatabase, scenarioId: string): Promise<ScenarioVersion[]> {
  const rows = await selectVersions(db)
    .where(eq(scenarioVersion.scenarioId, scenarioId))
    .orderBy(desc(scenarioVersion.version));
  return rows.map(toVersion);
}

/** One kept version; undefined when there is none. */
export async function findScenarioVersion(
  db: ReadDatabase,
  { scenarioId, version }: { scenarioId: string; version: number },
): Promise<ScenarioVersion | undefined> {
  const rows = await selectVersions(db).where(
    and(eq(scenarioVersion.scenarioId, scenarioId), eq(scenarioVersion.version, version)),
  );
  return rows.map(toVersion)[0];
}
