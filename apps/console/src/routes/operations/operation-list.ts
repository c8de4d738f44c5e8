import {
  OPERATION_STATUS_LABELS,
  OPERATION_TYPE_LABELS,
  operationStatusSchema,
  type Operation,
} from '@maceo/domain/operations/operation';
import { findRegime, REGIME_LABELS } from '@maceo/domain/operations/regime';
import {
  toCell,
  toMoneyCell,
  toNumberCell,
  toUnknownCell,
  type ListColumn,
  type ListRow,
} from '#lib/list-table.ts';
import { formatPeriod } from './evidence-view.ts';

/** An operation as it is listed. */
export interface ListedOperation {
  operation: Operation;
  organisations: { name: string }[];
  evidence: { status: string }[];
}

/** The list of operations; cost and staff are in its file only. */
export const OPERATION_COLUMNS: ListColumn[] = [
  { key: 'titre', label: 'Opération' },
  { key: 'type', label: 'Type', facet: 'Tous' },
  { key: 'organisme', label: 'Organisme' },
  { key: 'debut', label: 'Période' },
  { key: 'regime', label: 'Régime', facet: 'Tous', isExportOnly: true },
  { key: 'etat', label: 'État', facet: 'Tous' },
  { key: 'preuves', label: 'Observations', numeric: true },
  { key: 'validees', label: 'Observations validées', numeric: true, isExportOnly: true },
  { key: 'cout', label: 'Coût', unit: '€', numeric: true, isExportOnly: true },
  { key: 'taxes', label: 'Taxes', isExportOnly: true },
  { key: 'etp', label: 'Équivalents temps plein', numeric: true, isExportOnly: true },
  { key: 'identifiant', label: 'Identifiant', isExportOnly: true },
];

/** How many pieces of evidence there are, and how many of them are validated. */
export function formatEvidenceCount({ evidence }: Pick<ListedOperation, 'evidence'>): string {
  const validated = countValidated(evidence);
  if (evidence.length === 0) return 'aucune';
  return validated === evidence.length
    ? String(validated)
    : `${evidence.length}, dont ${validated} validée${validated > 1 ? 's' : ''}`;
}

function countValidated(evidence: ListedOperation['evidence']): number {
  return evidence.filter(({ status }) => status === 'validated').length;
}

/** Operations as lines of their list; what has no date or no amount is said and comes last. */
export function toOperationRows(rows: readonly ListedOperation[], toHref: (id: string) => string): ListRow[] {
  return rows.map(({ operation, organisations, evidence }) => {
    const { id, title, type, status, startedOn, endedOn, cost, fullTimeEquivalents } = operation;
    const regime = findRegime(operation);
    const validated = countValidated(evidence);
    return {
      key: id,
      cells: {
        titre: toCell(title, { href: toHref(id) }),
        type: toCell(OPERATION_TYPE_LABELS[type]),
        organisme:
          organisations.length === 0
            ? toUnknownCell()
            : toCell(organisations.map(({ name }) => name).join(', ')),
        debut: toCell(formatPeriod(operation), { order: startedOn ?? endedOn }),
        regime: regime === undefined ? toUnknownCell('non déterminé') : toCell(REGIME_LABELS[regime]),
        etat: toCell(OPERATION_STATUS_LABELS[status], {
          order: operationStatusSchema.options.indexOf(status),
          tone: 'neutral',
        }),
        preuves: toCell(formatEvidenceCount({ evidence }), { order: evidence.length }),
        validees: toNumberCell(validated),
        cout: toMoneyCell(cost),
        taxes: cost.taxBasis === null ? toUnknownCell() : toCell(cost.taxBasis),
        etp: toNumberCell(fullTimeEquivalents),
        identifiant: toCell(id),
      },
    };
  });
}
