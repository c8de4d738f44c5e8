import { computeHeaderFingerprint } from '@maceo/datasets/imports/estimate-mapping';
import { insertImportMapping } from '@maceo/db/queries/import-mappings';
import { replaceImportLines, type StoredLine } from '@maceo/db/queries/import-lines';
import { getImportContent, updateImport } from '@maceo/db/queries/imports';
import { whyNotMapImport, type ImportJob } from '@maceo/domain/imports/import-job';
import { computeImportCounts } from '@maceo/domain/imports/import-line';
import { checkImportMapping, type ImportMapping } from '@maceo/domain/imports/import-mapping';
import { Refusal } from '@maceo/domain/refusal';
import { getBinder } from './get-binder.ts';
import { getImportJob, getImportTarget } from './get-import.ts';
import { planImport } from './plan-import.ts';
import { readInWorker } from './read-in-worker.ts';
import type { ImportWriter } from './upload-import.ts';

/** Where a person says that each field is, over the version of the import they had read. */
export interface MappingEdit {
  id: string;
  version: number;
  mapping: ImportMapping;
}

/** Everything wrong with a mapping, the file included: columns and sheets that it has not. */
function checkMapping(job: ImportJob, { mapping }: MappingEdit): void {
  const problems = checkImportMapping(mapping, getImportTarget(job));
  const width = job.file.sheets.at(mapping.sheet)?.headers.length ?? 0;
  for (const [field, place] of Object.entries(mapping.fields)) {
    if (place.kind !== 'column' || place.column < width) continue;
    problems.push({ field, message: `Le fichier n’a que ${width} colonnes.` });
  }
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
}

/** What the whole file would do through a mapping, against the things as they are now. */
async function readPlan(
  { db, actor, now }: ImportWriter,
  job: ImportJob,
  mapping: ImportMapping,
): Promise<{ lines: StoredLine[]; notices: string[] }> {
  const { targetId, fileName, partnerId } = job;
  const bytes = await getImportContent(db, job.id);
  const read = await readInWorker('read', { bytes, fileName, targetId }, { mapping });
  const context = {
    target: getImportTarget(job),
    binder: getBinder(targetId),
    partnerId,
    actor,
    fileName,
    now,
  };
  return { lines: await planImport(db, read.lines, context), notices: read.notices };
}

/**
 * Reads the whole file through a mapping, remembers the mapping and stores what each line would do. Nothing of the
 * target is written. Refuses a mapping that cannot be used, every problem at once, and an import already written.
 */
export async function checkImport(writer: ImportWriter, edit: MappingEdit): Promise<ImportJob> {
  const { db, actor, now } = writer;
  const job = await getImportJob(db, { id: edit.id, actor });
  const reason = whyNotMapImport(job);
  if (reason !== undefined) throw new Refusal(reason);
  checkMapping(job, edit);
  const { mapping, id, version } = edit;
  const { lines, notices } = await readPlan(writer, job, mapping);
  const fingerprint = computeHeaderFingerprint(job.file.sheets[mapping.sheet].headers);
  return db.transaction(async (tx) => {
    const counts = computeImportCounts(lines);
    const update = { mapping, mappingOrigin: 'person', status: 'checked', counts, notices } as const;
    const checked = await updateImport(tx, { id, version }, update);
    if (checked === undefined) {
      throw new Refusal({ kind: 'version-conflict', expected: version, actual: job.version });
    }
    const { partnerId, targetId } = job;
    await replaceImportLines(tx, id, lines);
    await insertImportMapping(tx, { partnerId, targetId, fingerprint }, { fields: mapping.fields, now });
    return checked;
  });
}
