import { operationSchema, type Operation } from '@maceo/domain/operations/operation';
import type { Actor } from '@maceo/domain/people/role';
import { and, count, eq, inArray } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { evidence } from '../tables/evidence.ts';
import { experienceSheet } from '../tables/experience-sheet.ts';
import { fundingPlan } from '../tables/funding-plan.ts';
import { operation } from '../tables/operation.ts';
import { isOperationVisible } from './operations.ts';

/** Writes of operations; whether the actor may is asked before, in the same transaction. */

/** Who writes, and when. */
export interface Author {
  actor: Actor;
  now: Date;
}

/** One operation that the actor may see, without its evidence; undefined when there is none. */
export async function findOperation(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<Operation | undefined> {
  const rows = await db
    .select()
    .from(operation)
    .where(and(eq(operation.id, id), isOperationVisible(actor)));
  return rows.map((row) => operationSchema.parse(row))[0];
}

/** Adds an operation. False, and nothing written, when its id is taken. */
export async function insertOperation(
  db: Database,
  value: Operation,
  { actor, now }: Author,
): Promise<boolean> {
  const rows = await db
    .insert(operation)
    .values({ ...value, updatedAt: now, updatedBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: operation.id });
  return rows.length > 0;
}

/** Writes an operation over its `version`, as the next one; undefined, and nothing changed, when that one has passed. */
export async function updateOperation(
  db: Database,
  value: Operation,
  { actor, now }: Author,
): Promise<Operation | undefined> {
  const { id, version, ...content } = value;
  const rows = await db
    .update(operation)
    .set({ ...content, version: version + 1, updatedAt: now, updatedBy: actor.userId })
    .where(and(eq(operation.id, id), eq(operation.version, version)))
    .returning();
  return rows.map((row) => operationSchema.parse(row))[0];
}

/**
 * Gives an operation to the partner that `value` names, over its `version`; its experience sheet and its funding plan go
 * with it. Undefined, and nothing changed, when that version has passed.
 */
export async function handOverOperation(
  db: Database,
  value: Operation,
  author: Author,
): Promise<Operation | undefined> {
  const after = await updateOperation(db, value, author);
  if (after === undefined) return undefined;
  const { id, partnerId } = after;
  await db.update(experienceSheet).set({ partnerId }).where(eq(experienceSheet.operationId, id));
  await db.update(fundingPlan).set({ partnerId }).where(eq(fundingPlan.operationId, id));
  return after;
}

/** Which of these ids are no operation's. */
export async function listUnknownOperations(db: ReadDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: operation.id })
    .from(operation)
    .where(inArray(operation.id, [...ids]));
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/** How many pieces of evidence of an operation are validated. */
export async function computeValidatedCount(db: ReadDatabase, operationId: string): Promise<number> {
  const [{ total }] = await db
    .select({ total: count() })
    .from(evidence)
    .where(and(eq(evidence.operationId, operationId), eq(evidence.status, 'validated')));
  return total;
}
