import { insertAuditEvent } from '@maceo/db/queries/audit';
import { removeImport as removeRows } from '@maceo/db/queries/imports';
import { whyNotMapImport } from '@maceo/domain/imports/import-job';
import { Refusal } from '@maceo/domain/refusal';
import type { ImportRef } from './commit-import.ts';
import { getImportJob } from './get-import.ts';
import type { ImportWriter } from './upload-import.ts';

/** Forgets an import that has written nothing, and its file. Refuses one that was written: its trace stays. */
export async function removeImport({ db, actor, now }: ImportWriter, ref: ImportRef): Promise<void> {
  const job = await getImportJob(db, { id: ref.id, actor });
  const reason = whyNotMapImport(job);
  if (reason !== undefined) throw new Refusal(reason);
  await db.transaction(async (tx) => {
    if (!(await removeRows(tx, ref))) {
      throw new Refusal({ kind: 'version-conflict', expected: ref.version, actual: job.version });
    }
    await insertAuditEvent(tx, {
      at: now,
      actorId: actor.userId,
      action: 'import.removed',
      entity: 'import',
      entityId: job.id,
      before: { targetId: job.targetId, fileHash: job.fileHash },
      after: null,
      reason: null,
    });
  });
}
