import type { Database } from '@maceo/db/open-database';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { listWritingLines, type StoredLine } from '@maceo/db/queries/import-lines';
import { updateImport } from '@maceo/db/queries/imports';
import { whyNotRollBackImport, type ImportJob } from '@maceo/domain/imports/import-job';
import { Refusal } from '@maceo/domain/refusal';
import { toCanonicalJson } from './canonical-json.ts';
import type { ImportRef } from './commit-import.ts';
import { getBinder } from './get-binder.ts';
import { getImportJob } from './get-import.ts';
import type { ImportBinder, Stored } from './import-binder.ts';
import type { ImportWriter } from './upload-import.ts';

/** Things named in a refusal. */
const NAMED = 5;

const toIds = (lines: readonly StoredLine[]) =>
  lines.flatMap(({ entityId }) => (entityId === null ? [] : [entityId]));

/** Refuses when a thing was changed, removed or put to use since the import: undoing would undo that too. */
async function refuseTouched(
  tx: Database,
  lines: readonly StoredLine[],
  binder: ImportBinder,
): Promise<void> {
  const held = await binder.listHeld(tx, toIds(lines));
  const added = lines.filter(({ action }) => action === 'added');
  const used = new Set(await binder.listUsed(tx, toIds(added)));
  const touched = lines.filter(({ entityId, after, action }) => {
    const present = held.get(entityId ?? '') ?? null;
    const isUsed = action === 'added' && used.has(entityId ?? '');
    return isUsed || toCanonicalJson(present) !== toCanonicalJson(after);
  });
  if (touched.length === 0) return;
  const titles = touched.slice(0, NAMED).map(({ title }) => title);
  if (touched.length > NAMED) titles.push(`et ${touched.length - NAMED} autres`);
  throw new Refusal({ kind: 'import-changed-since', titles });
}

async function restoreLines(tx: Database, job: ImportJob, { actor, now }: ImportWriter): Promise<number> {
  const binder = getBinder(job.targetId);
  const lines = await listWritingLines(tx, job.id);
  await refuseTouched(tx, lines, binder);
  for (const { before, action } of lines) {
    if (action === 'changed') await binder.write(tx, before as Stored, { actor, now });
  }
  await binder.remove(tx, toIds(lines.filter(({ action }) => action === 'added')));
  return lines.length;
}

/**
 * Undoes a written import in one transaction with its line in the journal: what it changed is as before, what it added
 * is gone. Refuses when someone has changed or used one of its things since, and names them.
 */
export async function rollBackImport(writer: ImportWriter, ref: ImportRef): Promise<ImportJob> {
  const { db, actor, now } = writer;
  const job = await getImportJob(db, { id: ref.id, actor });
  const reason = whyNotRollBackImport(job);
  if (reason !== undefined) throw new Refusal(reason);
  return db.transaction(async (tx) => {
    const undone = await updateImport(tx, ref, { status: 'rolled_back', rolledBackAt: now });
    if (undone === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: ref.version, actual: job.version });
    }
    const restored = await restoreLines(tx, job, writer);
    await insertAuditEvent(tx, {
      at: now,
      actorId: actor.userId,
      action: 'import.rolled_back',
      entity: 'import',
      entityId: job.id,
      before: { counts: job.counts },
      after: { restored },
      reason: null,
    });
    return undone;
  });
}
