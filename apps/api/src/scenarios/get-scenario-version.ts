import type { ReadDatabase } from '@maceo/db/open-database';
import { findScenarioVersion, listScenarioVersions } from '@maceo/db/queries/scenario-versions';
import { findScenario } from '@maceo/db/queries/scenarios';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { Scenario } from '@maceo/domain/scenarios/scenario';
import type { ScenarioVersion } from '@maceo/domain/scenarios/scenario-version';

interface Reader {
  db: ReadDatabase;
  actor: Actor;
}

async function getKnownScenario({ db, actor }: Reader, id: string): Promise<Scenario> {
  const scenario = await findScenario(db, { id, actor });
  if (scenario === undefined) throw new Refusal({ kind: 'scenario-unknown', id });
  return scenario;
}

/** Every kept version of a scenario, newest first, without its content. Refuses what the actor may not know. */
export async function listVersions(
  reader: Reader,
  { id }: { id: string },
): Promise<Omit<ScenarioVersion, 'content'>[]> {
  await getKnownScenario(reader, id);
  const versions = await listScenarioVersions(reader.db, id);
  return versions.map(({ version, savedAt, author }) => ({ version, savedAt, author }));
}

/** One version as it was saved, with its scenario as it is today. Refuses a version that is not kept. */
export async function getScenarioVersion(
  reader: Reader,
  { id, version }: { id: string; version: number },
): Promise<{ scenario: Scenario; saved: ScenarioVersion }> {
  const scenario = await getKnownScenario(reader, id);
  const saved = await findScenarioVersion(reader.db, { scenarioId: id, version });
  if (saved === undefined) throw new Refusal({ kind: 'scenario-version-unknown', version });
  return { scenario, saved };
}
