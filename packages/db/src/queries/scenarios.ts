import type { HypothesisRef } from '@maceo/domain/hypotheses/hypothesis';
import type { Actor } from '@maceo/domain/people/role';
import type { LeverSetting } from '@maceo/domain/scenarios/lever';
import type { Ramp } from '@maceo/domain/scenarios/ramp';
import { scenarioSchema, type Scenario, type ScenarioStatus } from '@maceo/domain/scenarios/scenario';
import { and, asc, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { scenario } from '../tables/scenario.ts';
import { isOwnedBy, isOwnOrStudy } from './belonging.ts';
import { keepScenarioVersion } from './scenario-versions.ts';

/** The scenarios the actor (`'server'` = the server itself) may see, baselines first, then by code. */
export async function listScenarios(db: ReadDatabase, actor: Actor | 'server'): Promise<Scenario[]> {
  const rows = await db
    .select()
    .from(scenario)
    .where(isVisibleTo(actor))
    .orderBy(isNotNull(scenario.baselineId), asc(scenario.code));
  return rows.map((row) => scenarioSchema.parse(row));
}

/** One scenario; undefined when there is none, and when the actor (`'server'` = the server itself) may not see it. */
export async function findScenario(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor | 'server' },
): Promise<Scenario | undefined> {
  const rows = await db
    .select()
    .from(scenario)
    .where(and(eq(scenario.id, id), isVisibleTo(actor)));
  return rows.map((row) => scenarioSchema.parse(row))[0];
}

/** New content of a scenario over the `version` that its author had read; what is absent is unchanged. */
export interface LeverUpdate {
  id: string;
  version: number;
  levers?: readonly LeverSetting[];
  hypotheses?: Record<string, number>;
  hypothesisIds?: readonly HypothesisRef[];
  name?: string;
  summary?: string;
  horizonYear?: number;
  /** The ramp, null = whole effect; absent = unchanged. */
  ramp?: Ramp | null;
  actor: Actor;
  now: Date;
}

/**
 * Replaces the levers or what else is given; the scenario becomes a draft of the next version, and what is published stays published.
 * Undefined, and nothing changed, when the version is no longer the present one or the scenario is not the actor's.
 */
export async function updateScenarioLevers(db: Database, update: LeverUpdate): Promise<Scenario | undefined> {
  const { id, version, actor, now, ...content } = update;
  const rows = await db
    .update(scenario)
    .set({
      ...content,
      version: sql`${scenario.version} + 1`,
      status: 'draft',
      updatedAt: now,
      updatedBy: actor.userId,
    })
    .where(and(eq(scenario.id, id), eq(scenario.version, version), isScenarioOwned(actor)))
    .returning();
  const saved = rows.map((row) => scenarioSchema.parse(row));
  await keepScenarioVersion(db, saved, { savedAt: now, savedBy: actor.userId });
  return saved[0];
}

/** Loads the scenarios that are absent, the baseline before those that refer to it; people's edits are left alone. */
export async function insertMissingScenarios(
  db: Database,
  { scenarios, now }: { scenarios: readonly Scenario[]; now: Date },
): Promise<void> {
  if (scenarios.length === 0) return;
  const added = await db
    .insert(scenario)
    .values(scenarios.map((value) => ({ ...value, updatedAt: now })))
    .onConflictDoNothing()
    .returning({ id: scenario.id });
  const isNew = (id: string) => added.some((row) => row.id === id);
  await keepScenarioVersion(
    db,
    scenarios.filter(({ id }) => isNew(id)),
    { savedAt: now, savedBy: null },
  );
}

/** Adds a scenario that a person begins. False, and nothing written, when its id or its code is taken. */
export async function insertScenario(
  db: Database,
  value: Scenario,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const rows = await db
    .insert(scenario)
    .values({ ...value, updatedAt: now, updatedBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: scenario.id });
  if (rows.length > 0) await keepScenarioVersion(db, [value], { savedAt: now, savedBy: actor.userId });
  return rows.length > 0;
}

/** Whether a code is taken, capitals aside, by any scenario: codes are unique in the study. */
export async function isScenarioCodeTaken(db: ReadDatabase, code: string): Promise<boolean> {
  const rows = await db
    .select({ id: scenario.id })
    .from(scenario)
    .where(eq(sql`lower(${scenario.code})`, code.toLowerCase()));
  return rows.length > 0;
}

/**
 * Moves a scenario from the state it was read in to another, its version unchanged. False, and nothing changed, when it
 * is no longer in that state or at that version.
 */
export async function updateScenarioStatus(
  db: Database,
  move: Pick<Scenario, 'id' | 'version'> & { from: ScenarioStatus; to: ScenarioStatus },
): Promise<boolean> {
  const rows = await db
    .update(scenario)
    .set({ status: move.to })
    .where(and(eq(scenario.id, move.id), eq(scenario.version, move.version), eq(scenario.status, move.from)))
    .returning({ id: scenario.id });
  return rows.length > 0;
}

/** Condition on scenarios that the actor may see: the operator's, those that are theirs, and those they began. */
export function isVisibleTo(actor: Actor | 'server'): SQL | undefined {
  return orBegunBy(actor, isOwnOrStudy(actor, scenario.partnerId));
}

/** Condition on scenarios that are the actor's to change. */
export function isScenarioOwned(actor: Actor | 'server'): SQL | undefined {
  return orBegunBy(actor, isOwnedBy(actor, scenario.partnerId));
}

/** A firm keeps its hand on what it began, whoever engages it. */
function orBegunBy(actor: Actor | 'server', own: SQL | undefined): SQL | undefined {
  if (own === undefined || actor === 'server' || actor.role !== 'consultant') return own;
  return or(own, eq(scenario.createdBy, actor.userId));
}
