import { IMPORT_STATUS_LABELS, importStatusSchema } from '@maceo/domain/imports/import-status';
import type { ImportJob } from '@maceo/domain/imports/import-job';
import { formatMoment } from '#lib/format-date.ts';
import { toCell, type ListColumn, type ListRow } from '#lib/list-table.ts';
import { formatOutcome, formatTarget, IMPORT_TONES } from './import-view.ts';

/** The list of imports. */
export const IMPORT_COLUMNS: ListColumn[] = [
  { key: 'fichier', label: 'Fichier' },
  { key: 'contenu', label: 'Contenu', facet: 'Tous' },
  { key: 'pour', label: 'Pour', facet: 'Tous' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'bilan', label: 'Bilan' },
  { key: 'date', label: 'Envoyé le' },
  { key: 'par', label: 'Par', isExportOnly: true },
  { key: 'empreinte', label: 'Empreinte du fichier', isExportOnly: true },
];

/** Imports as lines of their list; `partners` gives the names of those a file can go to. */
export function toImportRows(
  imports: readonly { job: ImportJob; author: string }[],
  partners: ReadonlyMap<string, string>,
  toHref: (id: string) => string,
): ListRow[] {
  return imports.map(({ job, author }) => {
    const { id, fileName, targetId, partnerId, status, createdAt, fileHash } = job;
    return {
      key: id,
      cells: {
        fichier: toCell(fileName, { href: toHref(id) }),
        contenu: toCell(formatTarget(targetId)),
        pour: toCell(partnerId === null ? 'l’opérateur' : (partners.get(partnerId) ?? partnerId)),
        etat: toCell(IMPORT_STATUS_LABELS[status], {
          order: importStatusSchema.options.indexOf(status),
          tone: IMPORT_TONES[status],
        }),
        bilan: toCell(formatOutcome(job)),
        date: toCell(formatMoment(createdAt.toISOString()), { order: createdAt.toISOString(), note: author }),
        par: toCell(author),
        empreinte: toCell(fileHash),
      },
    };
  });
}
