import type { Evidence } from '@maceo/domain/operations/evidence';
import { OPERATION_STATUS_LABELS, type Operation } from '@maceo/domain/operations/operation';
import { formatPartialDate } from '#lib/format-date.ts';
import type { StackColumn, StackRow } from '#lib/ui/stack-table.ts';

/** What a partner's room tells of an operation. */
export const OPERATION_COLUMNS: StackColumn[] = [
  { key: 'operation', label: 'Opération' },
  { key: 'status', label: 'État' },
  { key: 'evidence', label: 'Observations' },
  { key: 'next', label: 'À faire' },
];

/** What remains to be done on an operation, as its life sees it; « – » when nothing is asked. */
export function formatNextStep(
  { status }: Pick<Operation, 'status'>,
  evidence: readonly Pick<Evidence, 'status'>[],
): string {
  const many = (state: Evidence['status']) => evidence.filter((one) => one.status === state).length;
  if (many('draft') > 0) return `soumettre ${formatCount(many('draft'), 'brouillon')}`;
  if (many('submitted') > 0) return 'attendre la relecture de l’opérateur';
  if (status === 'running' && many('validated') > 0) return 'passer à «\u202FÉvaluée\u202F»';
  if (status === 'running') return 'entrer une première observation';
  return '–';
}

function formatCount(count: number, noun: string): string {
  return `${count}\u00A0${noun}${count > 1 ? 's' : ''}`;
}

/** An operation's line, linked to its page; the newest date of its evidence stands under their number. */
export function toOperationRow(
  { operation, evidence }: { operation: Operation; evidence: readonly Evidence[] },
  href: string,
): StackRow {
  const validated = evidence.filter((one) => one.status === 'validated');
  const newest = validated
    .map(({ measuredOn }) => measuredOn ?? '')
    .toSorted()
    .at(-1);
  return {
    key: operation.id,
    cells: {
      operation: { text: operation.title, href },
      status: { text: OPERATION_STATUS_LABELS[operation.status] },
      evidence: {
        text: evidence.length === 0 ? 'aucune' : `${validated.length} validées sur ${evidence.length}`,
        note: newest ? `dernière\u00A0: ${formatPartialDate(newest)}` : undefined,
      },
      next: { text: formatNextStep(operation, evidence) },
    },
  };
}
