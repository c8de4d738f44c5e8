import { evidenceSchema, type Attachment, type Evidence } from '@maceo/domain/operations/evidence';
import { operationSchema, type Operation } from '@maceo/domain/operations/operation';
import {
  findIsPublic,
  organisationSchema,
  type Organisation,
} from '@maceo/domain/organisations/organisation';
import { findReach, isFieldOwner, isOperator, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { and, asc, eq, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { attachment } from '../tables/attachment.ts';
import { evidence } from '../tables/evidence.ts';
import { operation } from '../tables/operation.ts';
import { organisation } from '../tables/organisation.ts';
import { isInReach, isOneOf } from './belonging.ts';
import { listOrganisationsById } from './organisations.ts';

/** An employer as an operation names it; `isPublic` null = not known. */
export interface NamedOrganisation {
  id: string;
  name: string;
  isPublic: boolean | null;
}

/**
 * An operation with its employers by name and the evidence that the one who asks may see, in the order in which it was
 * recorded. Attachments are listed for the owner and the operator only.
 */
export interface DocumentedOperation {
  operation: Operation;
  organisations: NamedOrganisation[];
  evidence: Evidence[];
}

/**
 * The operations that the actor may see, by title. `actor` null is a visitor, who sees public operations with open and
 * validated evidence only; people of the owning partner see all of theirs, the operator all.
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
    .leftJoin(evidence, and(eq(evidence.operationId, operation.id), isEvidenceVisible(actor)))
    .where(and(where, isOperationVisible(actor)))
    .orderBy(asc(operation.title), asc(operation.id), asc(evidence.rank), asc(evidence.id));
  const files = await listFiles(
    db,
    rows.flatMap((row) =>
      row.evidence !== null && mayReadFiles(actor, row.operation) ? [row.evidence.id] : [],
    ),
  );
  const byId = new Map<string, DocumentedOperation>();
  for (const row of rows) {
    const entry = byId.get(row.operation.id) ?? {
      operation: operationSchema.parse(row.operation),
      organisations: [],
      evidence: [],
    };
    byId.set(row.operation.id, entry);
    if (row.evidence === null) continue;
    entry.evidence.push(
      evidenceSchema.parse({ ...row.evidence, attachments: files.get(row.evidence.id) ?? [] }),
    );
  }
  return nameOrganisations(db, [...byId.values()]);
}

/** A piece of evidence, its operation, and the employer it speaks of: its own, else the only one of the operation. */
export interface EmployerEvidence {
  evidence: Evidence;
  operation: Operation;
  organisation: Organisation | null;
}

/**
 * Every validated piece of evidence with its operation and employer, restricted ones included, without files: for
 * estimates, never for a reader as it stands.
 */
export async function listValidatedEvidence(db: ReadDatabase): Promise<EmployerEvidence[]> {
  const only = sql`case when cardinality(${operation.organisationIds}) = 1 then ${operation.organisationIds}[1] end`;
  const rows = await db
    .select({ evidence, operation, organisation })
    .from(evidence)
    .innerJoin(operation, eq(operation.id, evidence.operationId))
    .leftJoin(organisation, eq(organisation.id, sql`coalesce(${evidence.organisationId}, ${only})`))
    .where(eq(evidence.status, 'validated'))
    .orderBy(asc(evidence.id));
  return rows.map((row) => ({
    evidence: evidenceSchema.parse({ ...row.evidence, attachments: [] }),
    operation: operationSchema.parse(row.operation),
    organisation: organisationSchema.nullable().parse(row.organisation),
  }));
}

async function nameOrganisations(
  db: ReadDatabase,
  documented: DocumentedOperation[],
): Promise<DocumentedOperation[]> {
  const ids = new Set(documented.flatMap((entry) => entry.operation.organisationIds));
  const known = await listOrganisationsById(db, [...ids]);
  return documented.map((entry) => ({
    ...entry,
    organisations: known
      .filter(({ id }) => entry.operation.organisationIds.includes(id))
      .map((value) => ({ id: value.id, name: value.name, isPublic: findIsPublic(value) ?? null })),
  }));
}

/** Files by piece of evidence, oldest first. */
async function listFiles(db: ReadDatabase, evidenceIds: string[]): Promise<Map<string, Attachment[]>> {
  if (evidenceIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(attachment)
    .where(inArray(attachment.evidenceId, evidenceIds))
    .orderBy(asc(attachment.uploadedAt), asc(attachment.id));
  return Map.groupBy(rows, (row) => row.evidenceId);
}

function mayReadFiles(
  actor: Actor | null,
  { id, partnerId }: { id: string; partnerId: string | null },
): boolean {
  return actor !== null && isFieldOwner(actor, { partnerId, operationId: id });
}

/** Condition on operations that the actor may see (null = a visitor); undefined = all of them. */
export function isOperationVisible(actor: Actor | null): SQL | undefined {
  if (actor === null) return eq(operation.visibility, 'public');
  if (isOperator(actor)) return undefined;
  // What members share among themselves is not for a firm that is engaged on something else.
  const isShared =
    findReach(actor) === undefined ? ne(operation.visibility, 'owner') : eq(operation.visibility, 'public');
  return or(isShared, isFieldOwned(actor));
}

/** Condition on evidence, joined to its operation, that the actor may see (null = a visitor); undefined = all of it. */
export function isEvidenceVisible(actor: Actor | null): SQL | undefined {
  if (actor !== null && isOperator(actor)) return undefined;
  const isPublic = and(eq(evidence.confidentiality, 'open'), eq(evidence.status, 'validated'));
  return actor === null ? isPublic : or(isPublic, isFieldOwned(actor));
}

/** Condition on operations within a firm's reach, of the actor's own partner, or of the operator for its own firm. */
function isFieldOwned(actor: Actor): SQL | undefined {
  const reach = findReach(actor);
  if (reach !== undefined) {
    return or(isInReach(reach, operation.partnerId), isOneOf(operation.id, reach));
  }
  if (actor.partnerId !== null) return eq(operation.partnerId, actor.partnerId);
  return isFieldOwner(actor, { partnerId: null }) ? isNull(operation.partnerId) : sql`false`;
}

/** Loads the operations that are absent; what people have changed since is left alone. */
export async function insertMissingOperations(db: Database, operations: readonly Operation[]): Promise<void> {
  if (operations.length === 0) return;
  await db
    .insert(operation)
    .values([...operations])
    .onConflictDoNothing();
}

/** Loads the pieces of evidence that are absent, ranked as listed, without files. Their operations must be there. */
export async function insertMissingEvidence(db: Database, pieces: readonly Evidence[]): Promise<void> {
  if (pieces.length === 0) return;
  await db
    .insert(evidence)
    .values(pieces.map(({ attachments: _files, ...piece }, rank) => ({ ...piece, rank })))
    .onConflictDoNothing();
}
