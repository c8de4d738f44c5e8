import {
  listMissingSections,
  SHEET_SECTION_KEYS,
  type SectionedSheet,
} from '@maceo/domain/sheets/sectioned-sheet';
import { formatPartialDate } from '#lib/format-date.ts';
import { toCell, toUnknownCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of sheets: those written, and the operations that have none yet. */
export const SHEET_COLUMNS: ListColumn[] = [
  { key: 'fiche', label: 'Fiche' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'date', label: 'Date' },
  { key: 'rubriques', label: 'Rubriques remplies', unit: `sur ${SHEET_SECTION_KEYS.length}`, numeric: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** Sheets as lines of their list: complete, begun or still to write. */
export function toSheetRows(
  {
    sheets,
    unwritten,
  }: { sheets: readonly SectionedSheet[]; unwritten: readonly { id: string; title: string }[] },
  toHref: (id: string) => string,
): ListRow[] {
  const toName = (id: string, title: string) => ({
    fiche: toCell(title, { href: toHref(id) }),
    identifiant: toCell(id),
  });
  return [
    ...sheets.map(({ id, title, asOf, sections }): ListRow => {
      const filled = SHEET_SECTION_KEYS.length - listMissingSections(sections).length;
      const isComplete = filled === SHEET_SECTION_KEYS.length;
      const cells = {
        ...toName(id, title),
        etat: toCell(isComplete ? 'Complète' : 'Commencée', {
          order: isComplete ? 2 : 1,
          tone: isComplete ? 'success' : 'neutral',
        }),
        date: toCell(formatPartialDate(asOf), { order: asOf }),
        rubriques: toCell(String(filled), { order: filled }),
      };
      return { key: id, cells };
    }),
    ...unwritten.map(({ id, title }): ListRow => ({
      key: id,
      cells: {
        ...toName(id, title),
        etat: toCell('À écrire', { order: 0, tone: 'warning' }),
        date: toUnknownCell('—'),
        rubriques: toCell('0', { order: 0 }),
      },
    })),
  ];
}
