import { cut, formatRawCell, type Merge, type Row, type Sheet } from './workbook.ts';

const toTitle = (text: string) => cut(text.replaceAll(/\s+/g, ' ').trim(), 120);

/** What surrounds a header line: its own cells, those just above, the tall merged cells that cover it. */
interface HeaderPlace {
  header: Row | undefined;
  above: Row | undefined;
  tall: { column: number; title: string }[];
}

function findPlace(sheet: Sheet, line: number): HeaderPlace {
  const find = (wanted: number) => sheet.rows.find((row) => row.line === wanted);
  const isTall = (merge: Merge) =>
    merge.firstColumn === merge.lastColumn && line > merge.firstLine && line <= merge.lastLine;
  const tall = sheet.merges.filter(isTall).map(({ firstLine, firstColumn: column }) => ({
    column,
    title: toTitle(formatRawCell(find(firstLine)?.cells[column])),
  }));
  return { header: find(line), above: find(line - 1), tall };
}

/** Title of a column whose own header cell is empty: the merged cell that covers it, or the line just above. */
function findTitleAbove({ above, tall }: HeaderPlace, column: number): string {
  const merged = tall.find((one) => one.column === column);
  return merged?.title ?? toTitle(formatRawCell(above?.cells[column]));
}

/** Two columns of one name are told apart by their rank: « Nom », « Nom (2) ». */
function numberDoubles(titles: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return titles.map((title) => {
    if (title === '') return '';
    const rank = (seen.get(title) ?? 0) + 1;
    seen.set(title, rank);
    return rank === 1 ? title : `${title} (${rank})`;
  });
}

/**
 * Titles of the columns by the header line, '' where there is none, as many as the widest line of the sheet. A header
 * on two lines is read down to `line`.
 */
export function listHeaders(sheet: Sheet, line: number): string[] {
  const place = findPlace(sheet, line);
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const titles = Array.from({ length: width }, (_, column) => {
    const own = toTitle(formatRawCell(place.header?.cells[column]));
    return own === '' && place.header !== undefined ? findTitleAbove(place, column) : own;
  });
  return numberDoubles(titles);
}
