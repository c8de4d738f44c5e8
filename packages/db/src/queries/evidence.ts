import { evidenceSchema, type Attachment, type Evidence } from '@maceo/domain/operations/evidence';
import { operationSchema, type Operation } from '@maceo/domain/operations/operation';
import type { Actor } from '@maceo/domain/people/role';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { attachment } from '../tables/attachment.ts';
import { evidence } from '../tables/evidence.ts';
import { operation } from '../tables/operation.ts';
import { isEvidenceVisible, isOperationVisible } from './operations.ts';

/** A piece of evidence with the operation that it belongs to. */
export interface OwnedEvidence {
  evidence: Evidence;
  operation: Operation;
}

/** A file as it is stored, with who it belongs to. */
export interface StoredFile extends Attachment {
  evidenceId: string;
  sha256: string;
}

/** One piece of evidence that the actor may see, with all its files; undefined when there is none. */
export async function findEvidence(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<OwnedEvidence | undefined> {
  const [row] = await db
    .select({ evidence, operation })
    .from(evidence)
    .innerJoin(operation, eq(operation.id, evidence.operationId))
    .where(and(eq(evidence.id, id), isEvidenceVisible(actor), isOperationVisible(actor)));
  if (row === undefined) return undefined;
  const attachments = await listAttachments(db, id);
  return {
    evidence: evidenceSchema.parse({ ...row.evidence, attachments }),
    operation: operationSchema.parse(row.operation),
  };
}

/** Files of a piece of evidence, oldest first. */
export async function listAttachments(db: ReadDatabase, evidenceId: string): Promise<StoredFile[]> {
  return db
    .select({
      id: attachment.id,
      evidenceId: attachment.evidenceId,
      name: attachment.name,
      mediaType: attachment.mediaType,
      bytes: attachment.bytes,
      sha256: attachment.sha256,
    })
    .from(attachment)
    .where(eq(attachment.evidenceId, evidenceId))
    .orderBy(asc(attachment.uploadedAt), asc(attachment.id));
}

/** One file by its id; undefined when there is none. Whose it is must be asked of its evidence. */
export async function findAttachment(db: ReadDatabase, id: string): Promise<StoredFile | undefined> {
  const [row] = await db.select().from(attachment).where(eq(attachment.id, id));
  return row;
}

/** Adds a piece of evidence after those of its operation. Its files are added apart. */
export async function insertEvidence(
  db: Database,
  value: Evidence,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  const { attachments: _files, ...row } = value;
  const rank = sql<number>`(select coalesce(max(rank), -1) + 1 from ${evidence} where operation_id = ${value.operationId})`;
  await db.insert(evidence).values({ ...row, rank, updatedAt: now, updatedBy: actor.userId });
}

/** Writes a piece of evidence over its `version`, as the next one; false, and nothing changed, when that one has passed. */
export async function updateEvidence(
  db: Database,
  value: Evidence,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const { id, version, attachments: _files, ...content } = value;
  const rows = await db
    .update(evidence)
    .set({ ...content, version: version + 1, updatedAt: now, updatedBy: actor.userId })
    .where(and(eq(evidence.id, id), eq(evidence.version, version)))
    .returning({ id: evidence.id });
  return rows.length > 0;
}

/** Adds a file to a piece of evidence; its bytes are stored before. */
export async function insertAttachment(
  db: Database,
  file: StoredFile,
  { actor, now }: { actor: Actor; now: Date },
): Promise<void> {
  await db.insert(attachment).values({ ...file, uploadedAt: now, uploadedBy: actor.userId });
}

/** Removes a file from its piece of evidence; its bytes are removed after. */
export async function removeAttachment(db: Database, id: string): Promise<void> {
  await db.delete(attachment).where(eq(attachment.id, id));
}
