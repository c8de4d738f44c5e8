import { getImportContent, updateImport } from '@maceo/db/queries/imports';
import { findImportMapping } from '@maceo/db/queries/import-mappings';
import { whyNotMapImport, type ImportJob } from '@maceo/domain/imports/import-job';
import { Refusal } from '@maceo/domain/refusal';
import { getImportJob } from './get-import.ts';
import { readInWorker } from './read-in-worker.ts';
import type { ImportWriter } from './upload-import.ts';

/** The sheet (0-based) and its line of headers (1-based, null = to be found) that a person points at. */
export interface SheetChoice {
  id: string;
  version: number;
  sheet: number;
  headerLine: number | null;
}

/** Looks at another sheet, or below another line, and proposes its columns. What was checked is forgotten. */
export async function chooseSheet({ db, actor }: ImportWriter, choice: SheetChoice): Promise<ImportJob> {
  const job = await getImportJob(db, { id: choice.id, actor });
  const reason = whyNotMapImport(job);
  if (reason !== undefined) throw new Refusal(reason);
  const { targetId, partnerId, fileName } = job;
  const bytes = await getImportContent(db, job.id);
  const { sheet, headerLine } = choice;
  const proposal = await readInWorker(
    'propose',
    { bytes, fileName, targetId },
    { place: { sheet, headerLine } },
  );
  const remembered = await findImportMapping(db, { targetId, partnerId, fingerprint: proposal.fingerprint });
  const { file, notices, mapping } = proposal;
  const updated = await updateImport(
    db,
    { id: job.id, version: choice.version },
    {
      file,
      notices,
      mapping: { ...mapping, fields: remembered ?? mapping.fields },
      mappingOrigin: remembered === undefined ? 'headers' : 'remembered',
      status: remembered === undefined ? 'uploaded' : 'mapped',
      counts: null,
    },
  );
  if (updated === undefined) {
    throw new Refusal({ kind: 'version-conflict', expected: choice.version, actual: job.version });
  }
  return updated;
}
