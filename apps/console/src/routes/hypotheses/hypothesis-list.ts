import { formatNumber, formatShare } from '@maceo/domain/format-number';
import { HYPOTHESIS_STATUS_LABELS, hypothesisStatusSchema } from '@maceo/domain/hypotheses/hypothesis';
import { EMPLOYER_GROUP_LABELS, getEmployerGroup } from '@maceo/domain/hypotheses/hypothesis-parameter';
import type { ShownHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import { toCell, toNumberCell, toUnknownCell, type ListColumn, type ListRow } from '#lib/list-table.ts';
import { formatParameterValue, formatRange, getParameterLabel, STATUS_TONES } from './hypothesis-view.ts';

/** The list of hypotheses, the newest version of each. */
export const HYPOTHESIS_COLUMNS: ListColumn[] = [
  { key: 'parametre', label: 'Paramètre' },
  { key: 'portee', label: 'Portée', facet: 'Toutes', isExportOnly: true },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'valeur', label: 'Valeur centrale', numeric: true },
  { key: 'bornes', label: 'Bornes des tirages', numeric: true },
  { key: 'observations', label: 'Observations', numeric: true },
  { key: 'poids', label: 'Poids de vos données', numeric: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
  { key: 'version', label: 'Version', numeric: true, isExportOnly: true },
];

/** A hypothesis as it is listed: its newest version, and the one that is adopted if any. */
interface HypothesisSummary {
  latest: ShownHypothesis;
  adopted: { version: number } | null;
}

/** Hypotheses as lines of their list. */
export function toHypothesisRows(
  summaries: readonly HypothesisSummary[],
  toHref: (id: string) => string,
): ListRow[] {
  return summaries.map(({ latest, adopted }) => {
    const { id, version, parameterId, status, mode, low, high, estimate, evidenceCount } = latest;
    const isOlderAdopted = adopted !== null && adopted.version !== version;
    return {
      key: id,
      cells: {
        parametre: toCell(getParameterLabel(parameterId), {
          href: toHref(id),
          note: `${id}, version\u00A0${version}`,
        }),
        portee: toCell(EMPLOYER_GROUP_LABELS[getEmployerGroup(parameterId)]),
        etat: toCell(HYPOTHESIS_STATUS_LABELS[status], {
          order: hypothesisStatusSchema.options.indexOf(status),
          tone: STATUS_TONES[status],
          note: isOlderAdopted ? `version ${adopted.version} retenue` : undefined,
        }),
        valeur: toCell(formatParameterValue(mode, parameterId), { order: mode }),
        bornes: toCell(formatRange([low, high], parameterId)),
        observations: toCell(formatNumber(evidenceCount), { order: evidenceCount }),
        poids:
          estimate === null
            ? toUnknownCell('à dire d’expert')
            : toCell(formatShare(estimate.ownWeight), { order: estimate.ownWeight }),
        identifiant: toCell(id),
        version: toNumberCell(version),
      },
    };
  });
}
