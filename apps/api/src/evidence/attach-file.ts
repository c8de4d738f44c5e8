import { randomUUID } from 'node:crypto';
import {
  findAttachment,
  findEvidence,
  insertAttachment,
  removeAttachment as removeRow,
  type StoredFile,
} from '@maceo/db/queries/evidence';
import { findAttachmentKind, toFileName } from '@maceo/domain/operations/attachment-kind';
import type { Attachment } from '@maceo/domain/operations/evidence';
import { whyNotEditEvidence } from '@maceo/domain/operations/evidence-life';
import { isFieldOwner, isOwner } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { noteChange, refuse, type Writer } from '../record-writer.ts';
import { computeChecksum, type FileStore } from './file-store.ts';
import { getOwnEvidence } from './get-own-evidence.ts';

/** Most files of one piece of evidence. */
const MAX_FILES = 10;

/** A writer who may also touch the bytes. */
export interface FileWriter extends Writer {
  files: FileStore;
}

/** What of a file is told and noted: not its checksum, nor where it lies. */
function toAttachment({ id, name, mediaType, bytes }: StoredFile): Attachment {
  return { id, name, mediaType, bytes };
}

function refuseFile(message: string): never {
  throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'fichier', message }] });
}

/** Adds a file to a draft of evidence. Refuses other kinds than those listed, a false extension and too many files. */
export async function attachFile(
  { files, ...writer }: FileWriter,
  { evidenceId, name, content }: { evidenceId: string; name: string; content: Uint8Array },
): Promise<Attachment> {
  const { evidence } = await getOwnEvidence(writer, evidenceId);
  refuse(whyNotEditEvidence(evidence));
  if (evidence.attachments.length >= MAX_FILES) refuseFile(`${MAX_FILES}\u00A0fichiers au plus par élément.`);
  const safeName = toFileName(name);
  const kind = findAttachmentKind(safeName, content);
  if ('problem' in kind) return refuseFile(kind.problem);
  const id = randomUUID();
  const facts = { name: safeName, mediaType: kind.mediaType, bytes: content.byteLength };
  const stored: StoredFile = { id, evidenceId, ...facts, sha256: computeChecksum(content) };
  await files.write(id, content);
  try {
    await writer.db.transaction(async (tx) => {
      await insertAttachment(tx, stored, writer);
      const change = { action: 'attach', entity: 'evidence', entityId: evidenceId, before: null };
      await noteChange({ ...writer, db: tx }, { ...change, after: toAttachment(stored) });
    });
  } catch (error) {
    await files.remove(id);
    throw error;
  }
  return toAttachment(stored);
}

/** Removes a file from a draft of evidence, and notes it. */
export async function removeFile({ files, ...writer }: FileWriter, input: { id: string }): Promise<void> {
  const stored = await findAttachment(writer.db, input.id);
  if (stored === undefined) throw new Refusal({ kind: 'attachment-unknown' });
  const { evidence } = await getOwnEvidence(writer, stored.evidenceId);
  refuse(whyNotEditEvidence(evidence));
  await writer.db.transaction(async (tx) => {
    await removeRow(tx, stored.id);
    const change = { action: 'detach', entity: 'evidence', entityId: stored.evidenceId, after: null };
    await noteChange({ ...writer, db: tx }, { ...change, before: toAttachment(stored) });
  });
  await files.remove(stored.id);
}

/** A file with its content, for those to whom its evidence belongs and the operator; unknown to everyone else. */
export async function getFile(
  { db, actor, files }: Omit<FileWriter, 'now'>,
  id: string,
): Promise<Attachment & { content: Uint8Array }> {
  const stored = await findAttachment(db, id);
  const owned = stored && (await findEvidence(db, { id: stored.evidenceId, actor }));
  const isTheirs =
    owned !== undefined &&
    (isOwner(actor, owned.operation.partnerId) ||
      isFieldOwner(actor, { partnerId: owned.operation.partnerId, operationId: owned.operation.id }));
  const content = stored && isTheirs ? await files.read(stored.id) : undefined;
  if (stored === undefined || content === undefined) throw new Refusal({ kind: 'attachment-unknown' });
  return { ...toAttachment(stored), content };
}
