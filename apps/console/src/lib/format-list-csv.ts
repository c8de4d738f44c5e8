import { formatCsv } from '@maceo/domain/format-csv';
import type { ListCell, ListColumn, ListRow } from './list-table.ts';

function toField(cell: ListCell, { numeric }: ListColumn): string | number {
  if (numeric === true && typeof cell.order === 'number') return cell.order;
  return cell.note === undefined ? cell.text : `${cell.text} (${cell.note})`;
}

/**
 * The lines of a list as a CSV that French spreadsheets open: byte order mark, `;`, CRLF, formulas defused. Numbers in
 * full precision with a decimal point, what is not known in words.
 */
export function formatListCsv(columns: readonly ListColumn[], rows: readonly ListRow[]): string {
  const head = columns.map(({ label, unit }) => (unit === undefined ? label : `${label} (${unit})`));
  const lines = rows.map(({ cells }) => columns.map((column) => toField(cells[column.key], column)));
  return `\uFEFF${formatCsv([head, ...lines])}`;
}
