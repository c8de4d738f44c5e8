import { evidenceSchema, type Evidence } from '@maceo/domain/operations/evidence';
import { operationSchema, type Operation } from '@maceo/domain/operations/operation';
import { isOperator, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { and, asc, eq, or, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { evidence } from '../tables/evidence.ts';
import { operation } from '../tables/operation.ts';

/** An operation with the evidence that the one who asks may see, in the order in which it was recorded. */
export interface DocumentedOperation {
  operation: Operation;
  evidence: Evidence[];
}

/**
 * All operations, by title. `actor` null is a visitor, who sees open and validated evidence only; people of the owning
 * partner see all of theirs, the operator all.
 */
export async function listOperations(db: ReadDatabase, actor: Actor | null): Promise<DocumentedOperation[]> {
  return selectOperations(db, actor, undefined);
}

/** One operation, with the same filter. Refused with `operation-unknown`. */
export async function getOperation(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor | null },
): Promise<DocumentedOperation> {
  const [found] = await selectOperations(db, actor, eq(operation.id, id));
  if (found === undefined) throw new Refusal({ kind: 'operation-unknown', id });
  return found;
}

async function selectOperations(
  db: ReadDatabase,
  actor: Actor | null,
  where: SQL | undefined,
): Promise<DocumentedOperation[]> {
  const rows = await db
    .select({ operation, evidence })
    .from(operation)
    .leftJoin(evidence, and(eq(evidence.operationId, operation.id), isVisible(actor)))
    .where(where)
    .orderBy(asc(operation.title), asc(operation.id), asc(evidence.rank), asc(evidence.id));
  const byId = new Map<string, DocumentedOperation>();
  for (const row of rows) {
    const entry = byId.get(row.operation.id) ?? {
      operation: operationSchema.parse(row.operation),
      evidence: [],
    };
    byId.set(row.operation.id, entry);
    if (row.evidence !== null) entry.evidence.push(evidenceSchema.parse(row.evidence));
  }
  return [...byId.values()];
}

/**
 * Every validated piece of evidence with its operation, restricted ones included: for estimates, never for a reader as
 * it stands.
 */
export async function listValidatedEvidence(
  db: ReadDatabase,
): Promise<{ evidence: Evidence; operation: Operation }[]> {
  const rows = await db
    .select({ evidence, operation })
    .from(evidence)
    .innerJoin(operation, eq(operation.id, evidence.operationId))
    .where(eq(evidence.status, 'validated'))
    .orderBy(asc(evidence.id));
  return rows.map((row) => ({
    evidence: evidenceSchema.parse(row.evidence),
    operation: operationSchema.parse(row.operation),
  }));
}

/** Which evidence the actor may see; undefined = all of it. */
function isVisible(actor: Actor | null): SQL | undefined {
  if (actor !== null && isOperator(actor)) return undefined;
  const isPublic = and(eq(evidence.confidentiality, 'open'), eq(evidence.status, 'validated'));
  const partnerId = actor?.partnerId ?? null;
  return partnerId === null ? isPublic : or(isPublic, eq(operation.partnerId, partnerId));
}

/** Loads the operations that are absent; what people have changed since is left alone. */
export async function insertMissingOperations(db: Database, operations: readonly Operation[]): Promise<void> {
  if (operations.length === 0) return;
  await db
    .insert(operation)
    .values([...operations])
    .onConflictDoNothing();
}

/** Loads the pieces of evidence that are absent, ranked as listed. Their operations must be there. */
export async function insertMissingEvidence(db: Database, pieces: readonly Evidence[]): Promise<void> {
  if (pieces.length === 0) return;
  await db
    .insert(evidence)
    .values(pieces.map((piece, rank) => ({ ...piece, rank })))
    .onConflictDoNothing();
}
