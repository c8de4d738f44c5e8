import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listWritingLines, updateLineAfter, type StoredLine } from '@maceo/db/queries/import-lines';
import { updateImport } from '@maceo/db/queries/imports';
import { whyNotCommitImport, type ImportJob } from '@maceo/domain/imports/import-job';
import { Refusal } from '@maceo/domain/refusal';
import { toCanonicalJson } from './canonical-json.ts';
import { getBinder } from './get-binder.ts';
import { getImportJob } from './get-import.ts';
import type { Stored } from './import-binder.ts';
import type { ImportWriter } from './upload-import.ts';

/** An import over the version that was read. */
export interface ImportRef {
  id: string;
  version: number;
}

/** Refuses when a thing is no longer as the check saw it: what is written is what was shown, or nothing. */
function refuseOutdated(lines: readonly StoredLine[], held: ReadonlyMap<string, Stored>): void {
  const isOutdated = lines.some(({ entityId, before }) => {
    const present = held.get(entityId ?? '') ?? null;
    return toCanonicalJson(present) !== toCanonicalJson(before ?? null);
  });
  if (isOutdated) throw new Refusal({ kind: 'import-outdated' });
}

async function writeLines(tx: Database, job: ImportJob, { actor, now }: ImportWriter): Promise<void> {
  const binder = getBinder(job.targetId);
  const lines = await listWritingLines(tx, job.id);
  const held = await binder.listHeld(
    tx,
    lines.flatMap(({ entityId }) => (entityId === null ? [] : [entityId])),
  );
  refuseOutdated(lines, held);
  for (const { line, after } of lines) {
    const stored = await binder.write(tx, after as Stored, { actor, now });
    await updateLineAfter(tx, { jobId: job.id, line, after: stored });
  }
}

/**
 * Writes what was checked, in one transaction with its line in the journal: all of it or nothing. Refuses when there is
 * nothing to write, when the import is not checked, and when a thing has changed since.
 */
export async function commitImport(writer: ImportWriter, ref: ImportRef): Promise<ImportJob> {
  const { db, actor, now } = writer;
  const job = await getImportJob(db, { id: ref.id, actor });
  const reason = whyNotCommitImport(job);
  if (reason !== undefined) throw new Refusal(reason);
  return db.transaction(async (tx) => {
    // First, so that a second confirmation waits here and then finds another version.
    const committed = await updateImport(tx, ref, { status: 'committed', committedAt: now });
    if (committed === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: ref.version, actual: job.version });
    }
    await writeLines(tx, job, writer);
    await insertAuditEvent(tx, {
      at: now,
      actorId: actor.userId,
      action: 'import.committed',
      entity: 'import',
      entityId: job.id,
      before: null,
      after: { targetId: job.targetId, fileHash: job.fileHash, counts: job.counts },
      reason: null,
    });
    return committed;
  });
}
