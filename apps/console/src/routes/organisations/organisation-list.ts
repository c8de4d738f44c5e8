import { formatEmployerId } from '@maceo/domain/organisations/employer-id';
import { findIsPublic, SIZE_CLASS_LABELS, type Organisation } from '@maceo/domain/organisations/organisation';
import { NOMENCLATURE_LABELS } from '@maceo/domain/organisations/sector';
import { toCell, toUnknownCell, type ListCell, type ListColumn, type ListRow } from '#lib/list-table.ts';

/** The list of organisations: what places an observation in its cell. */
export const ORGANISATION_COLUMNS: ListColumn[] = [
  { key: 'nom', label: 'Nom' },
  { key: 'siren', label: 'SIREN' },
  { key: 'nature', label: 'Public ou privé', facet: 'Tous' },
  { key: 'activite', label: 'Activité' },
  { key: 'effectif', label: 'Effectif', facet: 'Tous' },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

function toKindCell(organisation: Organisation): ListCell {
  const isPublic = findIsPublic(organisation);
  if (isPublic === undefined) return toUnknownCell();
  const note = organisation.publicOverride ? 'corrigé' : undefined;
  return toCell(isPublic ? 'public' : 'privé', { note });
}

/** Organisations as lines of their list. */
export function toOrganisationRows(
  organisations: readonly Organisation[],
  toHref: (id: string) => string,
): ListRow[] {
  const sizes = Object.keys(SIZE_CLASS_LABELS);
  return organisations.map((organisation) => {
    const { id, name, siren, sector, sizeClass } = organisation;
    return {
      key: id,
      cells: {
        nom: toCell(name, { href: toHref(id) }),
        siren: siren === null ? toUnknownCell() : toCell(formatEmployerId(siren)),
        nature: toKindCell(organisation),
        activite:
          sector === null
            ? toUnknownCell()
            : toCell(sector.code, { note: NOMENCLATURE_LABELS[sector.nomenclature] }),
        effectif:
          sizeClass === null
            ? toUnknownCell()
            : toCell(SIZE_CLASS_LABELS[sizeClass], { order: sizes.indexOf(sizeClass) }),
        identifiant: toCell(id),
      },
    };
  });
}
