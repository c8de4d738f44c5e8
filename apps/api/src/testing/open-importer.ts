import { anXlsx, type CellSpec } from '@maceo/datasets/testing/a-spreadsheet';
import type { ImportJob } from '@maceo/domain/imports/import-job';
import { uploadImport } from '../imports/upload-import.ts';
import type { OpenedApi } from './open-loaded-api.ts';
import { People } from './people.ts';

/** Two partners whose people import. */
export const LOT = 'departement-lot';
export const CANTAL = 'departement-cantal';

/** A workbook of one sheet. */
export const aBook = (rows: readonly (readonly CellSpec[])[]) => anXlsx([{ name: 'Actions', rows }]);

/** Who sends a file, into what, for whom; a lead of the Lot sends operations when nothing is said. */
export interface Sent {
  by?: string;
  targetId?: string;
  partnerId?: string | null;
  fileName?: string;
}

/** The wizard as « admin », « lot » and « cantal » use it. */
export type Importer = Awaited<ReturnType<typeof openImporter>>;

/** Opens accounts for the three people, and the steps of an import in their hands. */
export async function openImporter(api: OpenedApi) {
  const { services } = api;

  const people = new People(api);
  await people.add('admin', 'operator_admin');
  await people.add('lot', 'partner_lead', LOT);
  await people.add('cantal', 'partner_contributor', CANTAL);
  const asPerson = (name: string) => people.as(name).imports;

  function upload(
    bytes: Buffer,
    { by = 'lot', targetId = 'operations', partnerId = LOT, fileName = 'a.xlsx' }: Sent = {},
  ) {
    const writer = { db: services.db, actor: people.get(by), now: services.clock() };
    return uploadImport(writer, { bytes, fileName, targetId, partnerId });
  }

  async function check(job: ImportJob, by = 'lot', mapping = job.mapping) {
    return asPerson(by).check({ id: job.id, version: job.version, mapping });
  }

  async function importAll(rows: readonly (readonly CellSpec[])[], sent: Sent = {}): Promise<ImportJob> {
    const checked = await check(await upload(aBook(rows), sent), sent.by);
    return asPerson(sent.by ?? 'lot').commit({ id: checked.id, version: checked.version });
  }

  const listLines = async (job: ImportJob, by = 'lot') =>
    (await asPerson(by).get({ id: job.id, action: null, offset: 0 })).lines;

  return { people, asPerson, upload, check, importAll, listLines };
}
