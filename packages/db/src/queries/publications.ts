import type { Actor } from '@maceo/domain/people/role';
import type { PublishedScenario } from '@maceo/domain/publications/publication-views';
import { publicationSchema, type Publication } from '@maceo/domain/publications/publication';
import { Refusal } from '@maceo/domain/refusal';
import { whyNotPublish, type Run } from '@maceo/domain/scenarios/run';
import { whyNotPublishScenario } from '@maceo/domain/scenarios/scenario-life';
import { and, asc, desc, eq, isNotNull, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { publication } from '../tables/publication.ts';
import { run } from '../tables/run.ts';
import { scenario } from '../tables/scenario.ts';
import { insertAuditEvent } from './audit.ts';
import { toRun } from './runs.ts';
import { isScenarioOwned } from './scenarios.ts';

/** Every publication ever made, superseded ones included, newest first. Public: what was published stays so. */
export async function listPublications(db: ReadDatabase): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(publication)
    .orderBy(desc(publication.publishedAt), desc(publication.number));
  return rows.map(toPublication);
}

/** The publication of a scenario that is in force; undefined when there is none. */
export async function findCurrentPublication(
  db: ReadDatabase,
  scenarioId: string,
): Promise<Publication | undefined> {
  const rows = await db
    .select()
    .from(publication)
    .where(and(eq(publication.scenarioId, scenarioId), eq(publication.status, 'published')));
  return rows.map(toPublication)[0];
}

/** The scenarios with a publication in force, baselines first, then by code. */
export async function listPublished(db: ReadDatabase): Promise<PublishedScenario[]> {
  return selectPublished(db, eq(publication.status, 'published'));
}

/** One publication of a scenario by its number, in force or superseded; undefined when there is none. */
export async function findPublication(
  db: ReadDatabase,
  { scenarioId, number }: { scenarioId: string; number: number },
): Promise<PublishedScenario | undefined> {
  const where = and(eq(publication.scenarioId, scenarioId), eq(publication.number, number));
  return (await selectPublished(db, where))[0];
}

async function selectPublished(db: ReadDatabase, where: SQL | undefined): Promise<PublishedScenario[]> {
  const rows = await db
    .select({ scenario, publication, run })
    .from(publication)
    .innerJoin(scenario, eq(scenario.id, publication.scenarioId))
    .innerJoin(run, eq(run.id, publication.runId))
    .where(where)
    .orderBy(isNotNull(scenario.baselineId), asc(scenario.code));
  return rows.map(toPublishedScenario);
}

function toPublishedScenario(row: {
  scenario: typeof scenario.$inferSelect;
  publication: typeof publication.$inferSelect;
  run: typeof run.$inferSelect;
}): PublishedScenario {
  const { id, code, horizonYear, baselineId } = row.scenario;
  const { name, summary } = row.publication;
  const computed = toRun(row.run);
  if (computed.finishedAt === null) throw new Error(`Run ${computed.id} is published but has not finished`);
  return {
    scenario: { id, code, name, summary, horizonYear, baselineId },
    publication: toPublication(row.publication),
    run: { id: computed.id, finishedAt: computed.finishedAt, inputs: computed.inputs },
    data: { mode: row.run.dataMode, flows: row.run.flowsMethod },
  };
}

/** Which run is made public, by whom (`'server'` = the server itself, for what it computes at start) and when. */
export interface PublishOrder {
  runId: string;
  actor: Actor | 'server';
  now: Date;
}

/**
 * Makes the results of a run public in one transaction: the publication in force is superseded, the scenario becomes
 * published, the journal keeps both. `runId` must be a UUID. Refused with `run-unknown` (also when its scenario is not the actor's),
 * `run-not-succeeded`, `run-outdated`, or when the scenario's life does not allow it (a partner's unsubmitted draft).
 */
export async function publishRun(db: Database, { runId, actor, now }: PublishOrder): Promise<Publication> {
  const actorId = actor === 'server' ? null : actor.userId;
  return db.transaction(async (tx) => {
    const { run: published, ...texts } = await getPublishableRun(tx, { runId, actor });
    const previous = await findLastPublication(tx, published.scenarioId);
    await tx
      .update(publication)
      .set({ status: 'superseded' })
      .where(and(eq(publication.scenarioId, published.scenarioId), eq(publication.status, 'published')));
    const [row] = await tx
      .insert(publication)
      .values({
        scenarioId: published.scenarioId,
        runId: published.id,
        ...texts,
        number: (previous?.number ?? 0) + 1,
        status: 'published',
        publishedAt: now,
        publishedBy: actorId,
      })
      .returning();
    await tx.update(scenario).set({ status: 'published' }).where(eq(scenario.id, published.scenarioId));
    await insertAuditEvent(tx, {
      at: now,
      actorId,
      action: 'publish',
      entity: 'scenario',
      entityId: published.scenarioId,
      before: previous === undefined ? null : { publication: previous.number, runId: previous.runId },
      after: { publication: row.number, runId: row.runId },
      reason: null,
    });
    return toPublication(row);
  });
}

/** The run, its scenario locked until the end of the transaction: two publications of one scenario follow each other. */
async function getPublishableRun(
  tx: Database,
  { runId, actor }: { runId: string; actor: Actor | 'server' },
): Promise<{ run: Run; name: string; summary: string }> {
  const rows = await tx
    .select({ run, scenario })
    .from(run)
    .innerJoin(scenario, eq(scenario.id, run.scenarioId))
    .where(and(eq(run.id, runId), isScenarioOwned(actor)))
    .for('update', { of: scenario });
  if (rows.length === 0) throw new Refusal({ kind: 'run-unknown', id: runId });
  const found = toRun(rows[0].run);
  const { version, status, partnerId, name, summary } = rows[0].scenario;
  const reason = whyNotPublishScenario({ status, partnerId }) ?? whyNotPublish(found, { version });
  if (reason !== undefined) throw new Refusal(reason);
  return { run: found, name, summary };
}

async function findLastPublication(tx: Database, scenarioId: string) {
  const rows = await tx
    .select()
    .from(publication)
    .where(eq(publication.scenarioId, scenarioId))
    .orderBy(desc(publication.number))
    .limit(1);
  return rows.at(0);
}

/** The domain value of a row of the publication table. */
export function toPublication(row: typeof publication.$inferSelect): Publication {
  return publicationSchema.parse({ ...row, publishedAt: row.publishedAt.toISOString() });
}
