import type { Actor } from '@maceo/domain/people/role';
import type { DataStanding } from '@maceo/domain/publications/publication-views';
import { runSchema, type Run, type RunInputs, type RunStatus } from '@maceo/domain/scenarios/run';
import { and, asc, desc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, ReadDatabase } from '../open-database.ts';
import { run } from '../tables/run.ts';
import { scenario } from '../tables/scenario.ts';
import { insertObservations, type ObservationColumns } from './observations.ts';
import { isScenarioOwned, isVisibleTo } from './scenarios.ts';

/**
 * Runs, the table being the queue: a run moves from queued to running to one of its three ends, each move being one
 * statement that does nothing when the run is not where it should be.
 */

const ACTIVE: RunStatus[] = ['queued', 'running'];
const uuidSchema = z.guid();

/** The runs of a scenario, newest first, at most `limit` (20 when absent); none when the actor may not see it. */
export async function listRuns(
  db: ReadDatabase,
  { scenarioId, actor, limit = 20 }: { scenarioId: string; actor: Actor | 'server'; limit?: number },
): Promise<Run[]> {
  const rows = await db
    .select(getTableColumns(run))
    .from(run)
    .innerJoin(scenario, eq(scenario.id, run.scenarioId))
    .where(and(eq(run.scenarioId, scenarioId), isVisibleTo(actor)))
    .orderBy(desc(run.queuedAt), desc(run.id))
    .limit(limit);
  return rows.map(toRun);
}

/** One run; undefined when there is none, and when the actor may not see its scenario. */
export async function findRun(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor | 'server' },
): Promise<Run | undefined> {
  if (!uuidSchema.safeParse(id).success) return undefined;
  const rows = await db
    .select(getTableColumns(run))
    .from(run)
    .innerJoin(scenario, eq(scenario.id, run.scenarioId))
    .where(and(eq(run.id, id), isVisibleTo(actor)));
  return rows.map(toRun)[0];
}

/** The run of a scenario that is queued or running; undefined when there is none. */
export async function findActiveRun(db: ReadDatabase, scenarioId: string): Promise<Run | undefined> {
  const rows = await db
    .select()
    .from(run)
    .where(and(eq(run.scenarioId, scenarioId), inArray(run.status, ACTIVE)));
  return rows.map(toRun)[0];
}

/** A run to queue: its frozen inputs with their hash, what the data are, who asks (null = the server) and when. */
export interface NewRun {
  inputs: RunInputs;
  inputHash: string;
  data: DataStanding;
  startedBy: string | null;
  now: Date;
}

/** Queues a run. Undefined, and nothing queued, when one of the same scenario is already queued or running. */
export async function insertRun(
  db: Database,
  { inputs, inputHash, data, startedBy, now }: NewRun,
): Promise<Run | undefined> {
  const rows = await db
    .insert(run)
    .values({
      scenarioId: inputs.scenarioId,
      status: 'queued',
      progress: 0,
      inputs,
      inputHash,
      dataMode: data.mode,
      flowsMethod: data.flows,
      startedBy,
      queuedAt: now,
    })
    .onConflictDoNothing()
    .returning();
  return rows.map(toRun)[0];
}

/** Starts the run that has waited longest; two workers never get the same. Undefined when none waits. */
export async function claimNextRun(db: Database, { now }: { now: Date }): Promise<Run | undefined> {
  const next = db
    .select({ id: run.id })
    .from(run)
    .where(eq(run.status, 'queued'))
    .orderBy(asc(run.queuedAt), asc(run.id))
    .limit(1)
    .for('update', { skipLocked: true });
  const rows = await db
    .update(run)
    .set({ status: 'running', startedAt: now })
    .where(eq(run.id, sql`(${next})`))
    .returning();
  return rows.map(toRun)[0];
}

/** Records how far a run is, 0–1; reports may arrive in any order, progress never goes back. False when it is no longer running: cancelled, its computation may stop. */
export async function updateRunProgress(
  db: Database,
  { id, progress }: { id: string; progress: number },
): Promise<boolean> {
  const rows = await db
    .update(run)
    .set({ progress: sql`greatest(${run.progress}, ${progress})` })
    .where(and(eq(run.id, id), eq(run.status, 'running')))
    .returning({ id: run.id });
  return rows.length > 0;
}

/**
 * Ends a running run with success and its results, in one transaction: a succeeded run always has them all. Undefined,
 * and nothing stored, when it is no longer running (cancelled).
 */
export async function finishRun(
  db: Database,
  { id, observations, now }: { id: string; observations: ObservationColumns; now: Date },
): Promise<Run | undefined> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(run)
      .set({ status: 'succeeded', progress: 1, finishedAt: now })
      .where(and(eq(run.id, id), eq(run.status, 'running')))
      .returning();
    if (rows.length > 0) await insertObservations(tx, { runId: id, columns: observations });
    return rows.map(toRun)[0];
  });
}

/** What a run that was running when the server stopped is told to have failed of. */
const INTERRUPTED = 'Interrompue par un arrêt du serveur\u00A0: relancez le calcul.';

/** Ends an active run with a French sentence that says why it failed. Undefined when it had already ended. */
export async function failRun(
  db: Database,
  { id, failure, now }: { id: string; failure: string; now: Date },
): Promise<Run | undefined> {
  const rows = await db
    .update(run)
    .set({ status: 'failed', failure, finishedAt: now })
    .where(and(eq(run.id, id), inArray(run.status, ACTIVE)))
    .returning();
  return rows.map(toRun)[0];
}

/** At start: fails the runs that a stopped server left running, and gives them. Queued ones still wait. */
export async function failInterruptedRuns(db: Database, { now }: { now: Date }): Promise<Run[]> {
  const rows = await db
    .update(run)
    .set({ status: 'failed', failure: INTERRUPTED, finishedAt: now })
    .where(eq(run.status, 'running'))
    .returning();
  return rows.map(toRun);
}

/** Cancels an active run. Undefined when it had already ended, does not exist, or its scenario is not the actor's. */
export async function cancelRun(
  db: Database,
  { id, actor, now }: { id: string; actor: Actor | 'server'; now: Date },
): Promise<Run | undefined> {
  if (!uuidSchema.safeParse(id).success) return undefined;
  const owned = db.select({ id: scenario.id }).from(scenario).where(isScenarioOwned(actor));
  const rows = await db
    .update(run)
    .set({ status: 'cancelled', finishedAt: now })
    .where(and(eq(run.id, id), inArray(run.status, ACTIVE), inArray(run.scenarioId, owned)))
    .returning();
  return rows.map(toRun)[0];
}

/** The domain value of a row of the run table. */
export function toRun(row: typeof run.$inferSelect): Run {
  return runSchema.parse({
    ...row,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  });
}
