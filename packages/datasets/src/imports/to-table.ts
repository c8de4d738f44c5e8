import { toSearchKey } from '@maceo/domain/territories/search-key';
import { listHeaders } from './list-headers.ts';
import { formatRawCell, type Cell, type Merge, type Row, type Sheet } from './workbook.ts';
import { getCell } from './column-cells.ts';

/** A line of data; `filled` holds the columns whose value comes from a merged cell above. */
export interface TableRow {
  line: number;
  cells: Cell[];
  filled: ReadonlySet<number>;
}

/** A sheet below its header: what is no data is left out and told in `notices`. */
export interface Table {
  headers: string[];
  rows: TableRow[];
  notices: string[];
}

const TOTAL = /^(sous )?(total|totaux|ensemble|somme|moyenne|cumul)( general| generaux| du tableau)?$/;
const NOTE = /^(source|sources|note|notes|nb|lecture|champ|legende|mise a jour|maj|\*+|\(\d\))\b/i;

const toWords = (cell: Cell | undefined) => toSearchKey(formatRawCell(cell));

/** Why a line is no data, as the beginning of a notice; undefined when it is data. */
function whyNotData(row: Row, headers: readonly string[]): string | undefined {
  const filled = row.cells.filter((cell) => cell.kind !== 'empty');
  const [first] = filled;
  if (TOTAL.test(toWords(first))) return 'ligne de total';
  const isRepeated =
    filled.length > 1 &&
    row.cells.every(
      (cell, column) => cell.kind === 'empty' || toWords(cell) === toSearchKey(headers[column]),
    );
  if (isRepeated) return 'titres répétés';
  const text = formatRawCell(first).trim();
  return filled.length === 1 && headers.length > 2 && NOTE.test(text) ? 'note sous le tableau' : undefined;
}

/** Tall merged cells give their value to each of their lines, as the eye reads them. */
function fillMerges(row: Row, merges: readonly Merge[], byLine: ReadonlyMap<number, Row>): TableRow {
  const filled = new Set<number>();
  const cells = [...row.cells];
  for (const merge of merges) {
    if (row.line <= merge.firstLine || row.line > merge.lastLine) continue;
    const value = byLine.get(merge.firstLine)?.cells[merge.firstColumn];
    if (value === undefined || getCell(cells, merge.firstColumn).kind !== 'empty') continue;
    while (cells.length < merge.firstColumn) cells.push({ kind: 'empty' });
    cells[merge.firstColumn] = value;
    filled.add(merge.firstColumn);
  }
  return { line: row.line, cells, filled };
}

/** Lines shown in one notice. */
const SHOWN = 8;

function formatNotices(skipped: ReadonlyMap<string, number[]>): string[] {
  return [...skipped].map(([why, lines]) => {
    const shown = lines.slice(0, SHOWN).join(', ');
    const more = lines.length > SHOWN ? ` et ${lines.length - SHOWN} autres` : '';
    return `Non lu (${why})\u00A0: ${lines.length === 1 ? 'ligne' : 'lignes'} ${shown}${more}.`;
  });
}

/** The table of a sheet below the line of its headers (1-based). */
export function toTable(sheet: Sheet, headerLine: number): Table {
  const headers = listHeaders(sheet, headerLine);
  const tall = sheet.merges.filter(
    (merge) => merge.lastLine > merge.firstLine && merge.firstLine > headerLine,
  );
  const byLine = new Map(tall.length === 0 ? [] : sheet.rows.map((row) => [row.line, row]));
  const skipped = new Map<string, number[]>();
  const rows: TableRow[] = [];
  for (const row of sheet.rows) {
    if (row.line <= headerLine) continue;
    const why = whyNotData(row, headers);
    if (why === undefined) rows.push(fillMerges(row, tall, byLine));
    else skipped.set(why, [...(skipped.get(why) ?? []), row.line]);
  }
  return { headers, rows, notices: formatNotices(skipped) };
}
