import {
  PARTNER_KIND_LABELS,
  PARTNER_STATUS_LABELS,
  partnerKindSchema,
  partnerStatusSchema,
  type Partner,
} from '@maceo/domain/partners/partner';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { toCell, toNumberCell, type ListCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of partners. Their figures never add up: perimeters overlap. */
export const PARTNER_COLUMNS: ListColumn[] = [
  { key: 'partenaire', label: 'Partenaire' },
  { key: 'nature', label: 'Nature', facet: 'Toutes' },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'communes', label: 'Communes', unit: 'dans le massif', numeric: true },
  { key: 'habitants', label: 'Habitants', unit: 'dans le massif', numeric: true },
  { key: 'communes-entier', label: 'Communes', unit: 'territoire entier', numeric: true, isExportOnly: true },
  {
    key: 'habitants-entier',
    label: 'Habitants',
    unit: 'territoire entier',
    numeric: true,
    isExportOnly: true,
  },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** A figure inside the massif, with that of the whole territory under it where they differ. */
function toReadingCell(massif: number | null, whole: number | null): ListCell {
  const note = whole === null || whole === massif ? undefined : `${toNumberCell(whole).text} en tout`;
  return { ...toNumberCell(massif), note };
}

/** Partners as lines of their list. */
export function toPartnerRows(
  partners: readonly { partner: Partner; massif: TerritoryFraming; whole: TerritoryFraming }[],
  toHref: (id: string) => string,
): ListRow[] {
  return partners.map(({ partner, massif, whole }) => {
    const { id, kind, status, nameInStudy, nameToday } = partner;
    return {
      key: id,
      cells: {
        partenaire: toCell(nameInStudy, {
          href: toHref(id),
          note: nameToday === nameInStudy ? undefined : `aujourd’hui ${nameToday}`,
        }),
        nature: toCell(PARTNER_KIND_LABELS[kind], { order: partnerKindSchema.options.indexOf(kind) }),
        etat: toCell(PARTNER_STATUS_LABELS[status], {
          order: partnerStatusSchema.options.indexOf(status),
          tone: status === 'active' ? 'success' : 'neutral',
        }),
        communes: toReadingCell(massif.communeCount, whole.communeCount),
        habitants: toReadingCell(massif.population, whole.population),
        'communes-entier': toNumberCell(whole.communeCount),
        'habitants-entier': toNumberCell(whole.population),
        identifiant: toCell(id),
      },
    };
  });
}
