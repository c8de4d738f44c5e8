import type { ReadDatabase } from '@maceo/db/open-database';
import { listImportLines, listRepairedLines } from '@maceo/db/queries/import-lines';
import { findImport } from '@maceo/db/queries/imports';
import type { ImportTarget } from '@maceo/domain/imports/import-field';
import {
  whyNotCommitImport,
  whyNotMapImport,
  whyNotRollBackImport,
  type ImportJob,
} from '@maceo/domain/imports/import-job';
import type { ImportLine, LineAction } from '@maceo/domain/imports/import-line';
import { findImportTarget } from '@maceo/domain/imports/import-targets';
import { describeRefusal } from '@maceo/domain/describe-refusal';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal, type RefusalReason } from '@maceo/domain/refusal';

/** Lines shown at once. */
const SHOWN = 100;

/** An import with the lines of its report asked for. The « why not » are French sentences, null when one may. */
export interface ImportSheetView {
  job: ImportJob;
  lines: ImportLine[];
  repaired: ImportLine[];
  whyNotMap: string | null;
  whyNotCommit: string | null;
  whyNotRollBack: string | null;
}

/** The import of an id, refused with `import-unknown` when the actor may not know it. */
export async function getImportJob(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<ImportJob> {
  const job = await findImport(db, { id, actor });
  if (job === undefined) throw new Refusal({ kind: 'import-unknown' });
  return job;
}

/** The target of an import. One that the product no longer has is a fault of ours. */
export function getImportTarget({ targetId }: Pick<ImportJob, 'targetId'>): ImportTarget {
  const target = findImportTarget(targetId);
  if (target === undefined) throw new Error(`no import target ${targetId}`);
  return target;
}

const describe = (reason: RefusalReason | undefined) =>
  reason === undefined ? null : describeRefusal(reason);

/** An import and a page of its report: the lines of an action (null = all), from the `offset`-th on. */
export async function getImport(
  { db, actor }: { db: ReadDatabase; actor: Actor },
  { id, action, offset }: { id: string; action: LineAction | null; offset: number },
): Promise<ImportSheetView> {
  const job = await getImportJob(db, { id, actor });
  const [lines, repaired] = await Promise.all([
    listImportLines(db, { jobId: id, action, offset, limit: SHOWN }),
    listRepairedLines(db, { jobId: id, limit: SHOWN }),
  ]);
  return {
    job,
    lines,
    repaired,
    whyNotMap: describe(whyNotMapImport(job)),
    whyNotCommit: describe(whyNotCommitImport(job)),
    whyNotRollBack: describe(whyNotRollBackImport(job)),
  };
}
