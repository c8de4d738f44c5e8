import { createHash } from 'node:crypto';
import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { findImportMapping } from '@maceo/db/queries/import-mappings';
import { insertImport } from '@maceo/db/queries/imports';
import { findPartner } from '@maceo/db/queries/partner-choices';
import type { ImportJob } from '@maceo/domain/imports/import-job';
import { findImportTarget } from '@maceo/domain/imports/import-targets';
import { isOwner, type Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import type { ImportProposal } from '@maceo/datasets/imports/estimate-import';
import { readInWorker } from './read-in-worker.ts';

/** Who acts on imports, and when. */
export interface ImportWriter {
  db: Database;
  actor: Actor;
  now: Date;
}

/** A file as it is sent; `partnerId` null = into the operator's own things. */
export interface ImportUpload {
  bytes: Buffer;
  fileName: string;
  targetId: string;
  partnerId: string | null;
}

async function checkDestination(
  { db, actor }: ImportWriter,
  { targetId, partnerId }: ImportUpload,
): Promise<void> {
  if (findImportTarget(targetId) === undefined) {
    const message = 'Choisissez ce que contient le fichier.';
    throw new Refusal({ kind: 'input-invalid', problems: [{ field: 'cible', message }] });
  }
  if (partnerId !== null && (await findPartner(db, partnerId)) === undefined) {
    throw new Refusal({ kind: 'partner-unknown', id: partnerId });
  }
  if (!isOwner(actor, partnerId)) throw new Refusal({ kind: 'not-owner' });
}

/** The mapping to begin with: how such a file was read last time, else what the headers say. */
async function findFirstMapping(
  db: Database,
  { targetId, partnerId }: ImportUpload,
  { mapping, fingerprint }: ImportProposal,
): Promise<Pick<ImportJob, 'mapping' | 'mappingOrigin' | 'status'>> {
  const fields = await findImportMapping(db, { targetId, partnerId, fingerprint });
  return fields === undefined
    ? { mapping, mappingOrigin: 'headers', status: 'uploaded' }
    : { mapping: { ...mapping, fields }, mappingOrigin: 'remembered', status: 'mapped' };
}

/**
 * Takes a file in: reads it, proposes where each field is, stores both. Nothing of the target is touched. Refuses a file
 * that cannot be read, with the reason, and a destination that is not the actor's.
 */
export async function uploadImport(writer: ImportWriter, upload: ImportUpload): Promise<ImportJob> {
  const { db, actor, now } = writer;
  await checkDestination(writer, upload);
  const { bytes, fileName, targetId, partnerId } = upload;
  const proposal = await readInWorker('propose', { bytes, fileName, targetId }, { place: null });
  const first = await findFirstMapping(db, upload, proposal);
  const fileHash = createHash('sha256').update(bytes).digest('hex');
  return db.transaction(async (tx) => {
    const { file, notices } = proposal;
    const facts = { partnerId, targetId, fileName, fileHash, fileBytes: bytes.length, file, notices };
    const job = await insertImport(
      tx,
      { ...facts, ...first, createdBy: actor.userId, createdAt: now },
      bytes,
    );
    await insertAuditEvent(tx, {
      at: now,
      actorId: actor.userId,
      action: 'import.uploaded',
      entity: 'import',
      entityId: job.id,
      before: null,
      after: { targetId, partnerId, fileName, fileHash },
      reason: null,
    });
    return job;
  });
}
