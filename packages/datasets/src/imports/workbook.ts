/**
 * A spreadsheet as every reader of this folder gives it. Numbers of a formatted file keep what their format says of
 * them; a delimited file holds texts only.
 */

/** One cell. `date` is an ISO day that the spreadsheet shows as a date; `error` is a formula's failure (« #N/A »). */
export type Cell =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; value: number; isPercent: boolean }
  | { kind: 'date'; day: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'error'; text: string };

/** One line that holds something. `line` counts from 1, as the spreadsheet numbers it; cells by column, none at the end. */
export interface Row {
  line: number;
  cells: Cell[];
}

/** Cells merged into one, all bounds included: lines from 1, columns from 0. Only the first cell has the content. */
export interface Merge {
  firstLine: number;
  lastLine: number;
  firstColumn: number;
  lastColumn: number;
}

/** A sheet: its lines that hold something, in order. */
export interface Sheet {
  name: string;
  hidden: boolean;
  rows: Row[];
  merges: Merge[];
}

/** A whole file. `encoding` and `separator` are French phrases, null where the format has none. */
export interface Workbook {
  format: 'xlsx' | 'ods' | 'csv';
  encoding: string | null;
  separator: string | null;
  sheets: Sheet[];
}

/** The beginning of a text, never half a character: what is cut through would be no text for the database. */
export function cut(text: string, longest: number): string {
  return text.slice(0, longest).toWellFormed();
}

/** The one empty cell. */
export const EMPTY: Cell = { kind: 'empty' };

/** The cell as a person sees it, before anything is understood of it; '' when empty. */
export function formatRawCell(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
    case 'error':
      return cell.text;
    case 'number':
      return cell.isPercent ? `${formatRawNumber(cell.value * 100)}\u00A0%` : formatRawNumber(cell.value);
    case 'date':
      return cell.day.split('-').toReversed().join('/');
    case 'boolean':
      return cell.value ? 'VRAI' : 'FAUX';
  }
}

/** Fifteen significant digits, as spreadsheets show: what lies beyond is noise of binary arithmetic. */
export function cleanNumber(value: number): number {
  return Number(value.toPrecision(15));
}

function formatRawNumber(value: number): string {
  return String(cleanNumber(value)).replace('.', ',');
}
