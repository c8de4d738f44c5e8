import type { Actor } from '@maceo/domain/people/role';
import type { LeverSetting } from '@maceo/domain/scenarios/lever';
import { scenarioSchema, type Scenario } from '@maceo/domain/scenarios/scenario';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { scenario } from '../../tables/scenario.ts';
import { isOwnedBy } from './ownership.ts';

/** New content of a scenario over the `version` that its author had read; `hypotheses` absent = unchanged. */
export interface LeverUpdate {
  id: string;
  version: number;
  levers: readonly LeverSetting[];
  hypotheses?: Record<string, number>;
  actor: Actor;
  now: Date;
}

/**
 * Replaces the levers; the scenario becomes a draft of the next version, and what is published stays published.
 * Undefined, and nothing changed, when the version is no longer the present one or the scenario is not the actor's.
 */
export async function updateScenarioLevers(db: Database, update: LeverUpdate): Promise<Scenario | undefined> {
  const { id, version, levers, hypotheses, actor, now } = update;
  const rows = await db
    .update(scenario)
    .set({
      levers,
      hypotheses,
      version: sql`${scenario.version} + 1`,
      status: 'draft',
      updatedAt: now,
      updatedBy: actor.userId,
    })
    .where(and(eq(scenario.id, id), eq(scenario.version, version), isOwnedBy(actor)))
    .returning();
  return rows.map((row) => scenarioSchema.parse(row))[0];
}
