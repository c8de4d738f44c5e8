import { evidenceSchema, type Evidence } from '@maceo/domain/operations/evidence';
import { operationSchema, type Operation } from '@maceo/domain/operations/operation';
import { organisationSchema, type Organisation } from '@maceo/domain/organisations/organisation';
import type { Actor } from '@maceo/domain/people/role';
import { and, arrayOverlaps, asc, count, eq, inArray, max, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, ReadDatabase } from '../open-database.ts';
import { attachment } from '../tables/attachment.ts';
import { evidence } from '../tables/evidence.ts';
import { hypothesisEvidence } from '../tables/hypothesis-evidence.ts';
import { operation } from '../tables/operation.ts';
import { organisation } from '../tables/organisation.ts';
import { scenario } from '../tables/scenario.ts';
import { listDiscussed } from './comments.ts';

/**
 * Operations, evidence and organisations as imports read and write them: whole, many at a time, inside the transaction
 * of a confirmation or of a rollback. Whether the person may is decided before.
 */

/** Who writes, and when. */
export interface ImportHand {
  actor: Actor;
  now: Date;
}

/** A row that is written anew takes the version after the present one, so that a stale reader gets a conflict. */
const next = <T>(row: T, { actor, now }: ImportHand) => ({ ...row, updatedAt: now, updatedBy: actor.userId });

/** The operations of a partner (null = the operator's), whoever asks: imports match lines with them. */
export async function listOperationsOf(db: ReadDatabase, partnerId: string | null): Promise<Operation[]> {
  const rows = await db
    .select()
    .from(operation)
    .where(partnerId === null ? sql`${operation.partnerId} is null` : eq(operation.partnerId, partnerId))
    .orderBy(asc(operation.id));
  return rows.map((row) => operationSchema.parse(row));
}

/** The ids of all operations, whoever owns them: a new one must be another. */
export async function listOperationIds(db: ReadDatabase): Promise<string[]> {
  const rows = await db.select({ id: operation.id }).from(operation);
  return rows.map(({ id }) => id);
}

/** Operations of those ids, held until the transaction ends. */
export async function listHeldOperations(db: Database, ids: readonly string[]): Promise<Operation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(operation)
    .where(inArray(operation.id, [...ids]))
    .orderBy(asc(operation.id))
    .for('update');
  return rows.map((row) => operationSchema.parse(row));
}

/** Writes an operation, new or over the present one, as its next version. */
export async function replaceOperation(db: Database, value: Operation, hand: ImportHand): Promise<Operation> {
  const row = next(value, hand);
  const [written] = await db
    .insert(operation)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({ target: operation.id, set: { ...row, version: sql`${operation.version} + 1` } })
    .returning();
  return operationSchema.parse(written);
}

/** Removes operations that nothing rests upon. */
export async function removeOperations(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(operation).where(inArray(operation.id, [...ids]));
}

const citingSchema = z.array(z.object({ operationIds: z.array(z.string()) }));

/** Those of the operations that have evidence, that a lever of a scenario cites or that people discuss. */
export async function listUsedOperations(db: ReadDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const documented = await db
    .selectDistinct({ id: evidence.operationId })
    .from(evidence)
    .where(inArray(evidence.operationId, [...ids]));
  const scenarios = await db.select({ levers: scenario.levers }).from(scenario);
  const cited = scenarios.flatMap(({ levers }) =>
    citingSchema.parse(levers).flatMap((one) => one.operationIds),
  );
  const discussed = await listDiscussed(db, {
    kinds: ['operation', 'experience_sheet'],
    ids,
  });
  const used = new Set([...documented.map(({ id }) => id), ...cited, ...discussed]);
  return ids.filter((id) => used.has(id));
}

/** Organisations of those ids, held until the transaction ends. */
export async function listHeldOrganisations(db: Database, ids: readonly string[]): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(organisation)
    .where(inArray(organisation.id, [...ids]))
    .orderBy(asc(organisation.id))
    .for('update');
  return rows.map((row) => organisationSchema.parse(row));
}

/** Writes an organisation, new or over the present one, as its next version. */
export async function replaceOrganisation(
  db: Database,
  value: Organisation,
  hand: ImportHand,
): Promise<Organisation> {
  const row = next(value, hand);
  const [written] = await db
    .insert(organisation)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({
      target: organisation.id,
      set: { ...row, version: sql`${organisation.version} + 1` },
    })
    .returning();
  return organisationSchema.parse(written);
}

/** Removes organisations that nothing names. */
export async function removeOrganisations(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(organisation).where(inArray(organisation.id, [...ids]));
}

/** Those of the organisations that an operation or a piece of evidence names. */
export async function listNamedOrganisationIds(db: ReadDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const inOperations = await db
    .select({ ids: operation.organisationIds })
    .from(operation)
    .where(arrayOverlaps(operation.organisationIds, [...ids]));
  const inEvidence = await db
    .selectDistinct({ id: evidence.organisationId })
    .from(evidence)
    .where(inArray(evidence.organisationId, [...ids]));
  const named = new Set([...inOperations.flatMap((row) => row.ids), ...inEvidence.map(({ id }) => id)]);
  return ids.filter((id) => named.has(id));
}

/** The evidence of adoption of some operations, files left out. */
export async function listAdoptionsOf(
  db: ReadDatabase,
  operationIds: readonly string[],
): Promise<Evidence[]> {
  if (operationIds.length === 0) return [];
  const rows = await db
    .select()
    .from(evidence)
    .where(and(inArray(evidence.operationId, [...operationIds]), eq(evidence.kind, 'adoption')))
    .orderBy(asc(evidence.rank), asc(evidence.id));
  return rows.map((row) => evidenceSchema.parse({ ...row, attachments: [] }));
}

/** Pieces of evidence of those ids, files left out, held until the transaction ends. */
export async function listHeldEvidence(db: Database, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(evidence)
    .where(inArray(evidence.id, [...ids]))
    .orderBy(asc(evidence.id))
    .for('update');
  return rows.map((row) => evidenceSchema.parse({ ...row, attachments: [] }));
}

/** Writes a piece of evidence, new (last of its operation) or over the present one; its files stay as they are. */
export async function replaceEvidence(db: Database, value: Evidence, hand: ImportHand): Promise<Evidence> {
  const { attachments: _files, ...content } = value;
  const row = next(content, hand);
  const [{ last }] = await db
    .select({ last: max(evidence.rank) })
    .from(evidence)
    .where(eq(evidence.operationId, value.operationId));
  const [written] = await db
    .insert(evidence)
    .values({ ...row, version: 1, rank: (last ?? -1) + 1 })
    .onConflictDoUpdate({ target: evidence.id, set: { ...row, version: sql`${evidence.version} + 1` } })
    .returning();
  return evidenceSchema.parse({ ...written, attachments: [] });
}

/** Removes pieces of evidence that nothing rests upon. */
export async function removeEvidence(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(evidence).where(inArray(evidence.id, [...ids]));
}

/** Those of the pieces that have files, that another one corrects, that a hypothesis rests upon or that people discuss. */
export async function listUsedEvidence(db: ReadDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const filed = await db
    .select({ id: attachment.evidenceId, files: count() })
    .from(attachment)
    .where(inArray(attachment.evidenceId, [...ids]))
    .groupBy(attachment.evidenceId);
  const corrected = await db
    .select({ id: evidence.supersedesId })
    .from(evidence)
    .where(inArray(evidence.supersedesId, [...ids]));
  const founding = await db
    .selectDistinct({ id: hypothesisEvidence.evidenceId })
    .from(hypothesisEvidence)
    .where(inArray(hypothesisEvidence.evidenceId, [...ids]));
  const discussed = await listDiscussed(db, { kinds: ['evidence'], ids });
  return [
    ...[...filed, ...corrected, ...founding].flatMap(({ id }) => (id === null ? [] : [id])),
    ...discussed,
  ];
}
