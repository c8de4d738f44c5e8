import type { Scenario } from '@maceo/domain/scenarios/scenario';
import type { Database } from '../../open-database.ts';
import { scenario } from '../../tables/scenario.ts';

/** Loads the scenarios that are absent, the baseline before those that refer to it; people's edits are left alone. */
export async function insertMissingScenarios(
  db: Database,
  { scenarios, now }: { scenarios: readonly Scenario[]; now: Date },
): Promise<void> {
  if (scenarios.length === 0) return;
  await db
    .insert(scenario)
    .values(scenarios.map((value) => ({ ...value, updatedAt: now })))
    .onConflictDoNothing();
}
