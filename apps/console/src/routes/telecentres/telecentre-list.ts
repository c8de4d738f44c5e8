import {
  computeSeats,
  TELECENTRE_STATUS_LABELS,
  telecentreStatusSchema,
  type Telecentre,
} from '@maceo/domain/telecentres/telecentre';
import { formatPartialDate } from '#lib/format-date.ts';
import { toCell, toNumberCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of telecentres. A total of seats is given only where every kind is known. */
export const TELECENTRE_COLUMNS: ListColumn[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'commune', label: 'Commune' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'ouverture', label: 'Ouverture' },
  { key: 'places', label: 'Places', numeric: true },
  { key: 'usagers', label: 'Usagers', numeric: true },
  { key: 'code', label: 'Code commune', isExportOnly: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** Telecentres as lines of their list; `communeName` null = a code that the reference set does not hold. */
export function toTelecentreRows(
  telecentres: readonly (Telecentre & { communeName: string | null })[],
  toHref: (id: string) => string,
): ListRow[] {
  return telecentres.map((telecentre) => {
    const { id, name, communeName, communeCode, status, openedOn, users } = telecentre;
    return {
      key: id,
      cells: {
        nom: toCell(name, { href: toHref(id) }),
        commune: toCell(communeName ?? communeCode),
        etat: toCell(TELECENTRE_STATUS_LABELS[status], {
          order: telecentreStatusSchema.options.indexOf(status),
          tone: 'neutral',
        }),
        ouverture: toCell(formatPartialDate(openedOn), { order: openedOn }),
        places: toNumberCell(computeSeats(telecentre) ?? null),
        usagers: toNumberCell(users),
        code: toCell(communeCode),
        identifiant: toCell(id),
      },
    };
  });
}
