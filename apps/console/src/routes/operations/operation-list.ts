import { formatMoney } from '@maceo/domain/money';
import {
  OPERATION_STATUS_LABELS,
  OPERATION_TYPE_LABELS,
  operationStatusSchema,
  operationTypeSchema,
  type Operation,
} from '@maceo/domain/operations/operation';
import { findRegime, REGIME_LABELS } from '@maceo/domain/operations/regime';
import { formatPeriod } from './evidence-view.ts';

/** The list of operations: what is asked in the address, filtered and sorted, and the same rows as CSV. */

/** An operation as it is listed. */
export interface ListedOperation {
  operation: Operation;
  organisations: { name: string }[];
  evidence: { status: string }[];
}

/** Orders in which operations may be listed. */
export const SORT_LABELS = {
  titre: 'intitulé',
  debut: 'début',
  etat: 'état',
  preuves: 'nombre d’observations',
} as const;

/** What is asked of the list; an empty text asks nothing. */
export interface ListQuery {
  q: string;
  etat: string;
  type: string;
  tri: keyof typeof SORT_LABELS;
}

/** What the address asks; what it does not know is not asked. */
export function readListQuery(params: URLSearchParams): ListQuery {
  const tri = params.get('tri') ?? '';
  const etat = operationStatusSchema.safeParse(params.get('etat'));
  const type = operationTypeSchema.safeParse(params.get('type'));
  return {
    q: (params.get('q') ?? '').slice(0, 100),
    etat: etat.success ? etat.data : '',
    type: type.success ? type.data : '',
    tri: isSort(tri) ? tri : 'titre',
  };
}

function isSort(text: string): text is ListQuery['tri'] {
  return Object.hasOwn(SORT_LABELS, text);
}

const ORDER: Record<ListQuery['tri'], (a: ListedOperation, b: ListedOperation) => number> = {
  titre: (a, b) => a.operation.title.localeCompare(b.operation.title, 'fr'),
  // What has no date comes last.
  debut: (a, b) => (a.operation.startedOn ?? '9999').localeCompare(b.operation.startedOn ?? '9999'),
  etat: (a, b) =>
    operationStatusSchema.options.indexOf(a.operation.status) -
    operationStatusSchema.options.indexOf(b.operation.status),
  preuves: (a, b) => b.evidence.length - a.evidence.length,
};

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** The operations that a query asks for, in its order; those that tie stay as they came. */
export function selectOperations<T extends ListedOperation>(rows: readonly T[], query: ListQuery): T[] {
  const wanted = fold(query.q);
  return rows
    .filter(({ operation, organisations }) => {
      const text = fold([operation.title, ...organisations.map(({ name }) => name)].join(' '));
      const isType = query.type === '' || operation.type === query.type;
      return isType && (query.etat === '' || operation.status === query.etat) && text.includes(wanted);
    })
    .toSorted(ORDER[query.tri]);
}

/** How many pieces of evidence there are, and how many of them are validated. */
export function formatEvidenceCount({ evidence }: Pick<ListedOperation, 'evidence'>): string {
  const validated = evidence.filter(({ status }) => status === 'validated').length;
  if (evidence.length === 0) return 'aucune';
  return validated === evidence.length
    ? String(validated)
    : `${evidence.length}, dont ${validated} validée${validated > 1 ? 's' : ''}`;
}

/** A cell that a spreadsheet reads as text, even when it starts like a formula. */
function formatCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The listed operations as a CSV that French spreadsheets open: semicolons, byte order mark, « non communiqué » in full. */
export function formatOperationsCsv(rows: readonly ListedOperation[]): string {
  const head = [
    ...['Identifiant', 'Intitulé', 'Type', 'État', 'Organisations', 'Période', 'Régime', 'Coût'],
    ...['ETP', 'Observations', 'Observations validées'],
  ];
  const lines = rows.map(({ operation, organisations, evidence }) => {
    const regime = findRegime(operation);
    return [
      operation.id,
      operation.title,
      OPERATION_TYPE_LABELS[operation.type],
      OPERATION_STATUS_LABELS[operation.status],
      organisations.map(({ name }) => name).join(', ') || 'non communiqué',
      formatPeriod(operation),
      regime === undefined ? 'non déterminé' : REGIME_LABELS[regime],
      formatMoney(operation.cost),
      operation.fullTimeEquivalents === null
        ? 'non communiqué'
        : String(operation.fullTimeEquivalents).replace('.', ','),
      String(evidence.length),
      String(evidence.filter(({ status }) => status === 'validated').length),
    ];
  });
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(formatCell).join(';')).join('\r\n')}\r\n`;
}
