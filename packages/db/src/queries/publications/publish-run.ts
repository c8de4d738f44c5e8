import type { Actor } from '@maceo/domain/people/role';
import type { Publication } from '@maceo/domain/publications/publication';
import { Refusal } from '@maceo/domain/refusal';
import { whyNotPublish, type Run } from '@maceo/domain/scenarios/run';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../open-database.ts';
import { publication } from '../../tables/publication.ts';
import { run } from '../../tables/run.ts';
import { scenario } from '../../tables/scenario.ts';
import { insertAuditEvent } from '../audit/insert-audit-event.ts';
import { isUuid } from '../runs/is-uuid.ts';
import { toRun } from '../runs/to-run.ts';
import { isOwnedBy } from '../scenarios/ownership.ts';
import { toPublication } from './to-publication.ts';

/** Which run is made public, by whom (null = the server, for the baseline it computes itself) and when. */
export interface PublishOrder {
  runId: string;
  actor: Actor | null;
  now: Date;
}

/**
 * Makes the results of a run public in one transaction: the publication in force is superseded, the scenario becomes
 * published, the journal keeps both. Refused with `run-unknown` (also when its scenario is not the actor's),
 * `run-not-succeeded` or `run-outdated`.
 */
export async function publishRun(db: Database, { runId, actor, now }: PublishOrder): Promise<Publication> {
  return db.transaction(async (tx) => {
    const published = await getPublishableRun(tx, { runId, actor });
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
        number: (previous?.number ?? 0) + 1,
        status: 'published',
        publishedAt: now,
        publishedBy: actor?.userId ?? null,
      })
      .returning();
    await tx.update(scenario).set({ status: 'published' }).where(eq(scenario.id, published.scenarioId));
    await insertAuditEvent(tx, {
      at: now,
      actorId: actor?.userId ?? null,
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
  { runId, actor }: { runId: string; actor: Actor | null },
): Promise<Run> {
  const rows = isUuid(runId)
    ? await tx
        .select({ run, version: scenario.version })
        .from(run)
        .innerJoin(scenario, eq(scenario.id, run.scenarioId))
        .where(and(eq(run.id, runId), actor === null ? undefined : isOwnedBy(actor)))
        .for('update', { of: scenario })
    : [];
  if (rows.length === 0) throw new Refusal({ kind: 'run-unknown', id: runId });
  const found = toRun(rows[0].run);
  const reason = whyNotPublish(found, { version: rows[0].version });
  if (reason !== undefined) throw new Refusal(reason);
  return found;
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
