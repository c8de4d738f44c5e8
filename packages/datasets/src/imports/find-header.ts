import type { ImportTarget } from '@maceo/domain/imports/import-field';
import { listHeaders } from './list-headers.ts';
import { estimateColumns } from './estimate-mapping.ts';
import type { Row, Sheet } from './workbook.ts';

/** Lines looked at for the headers. Assumption: titles, logos and notices above a table take fewer. */
const SEARCHED = 40;

/** Weight of a header that a field knows, against one more filled text cell. */
const KNOWN = 10;

function computeScore(sheet: Sheet, row: Row, target: ImportTarget): number {
  const known = estimateColumns(listHeaders(sheet, row.line), target).size;
  const texts = new Set(row.cells.filter((cell) => cell.kind === 'text').map((cell) => JSON.stringify(cell)));
  const others = row.cells.filter((cell) => cell.kind !== 'text' && cell.kind !== 'empty').length;
  return known * KNOWN + Math.min(texts.size, 20) - others;
}

/**
 * The line of a sheet that names its columns: the one whose texts the target knows best, the first that is widest in
 * words where it knows none. 1 for an empty sheet.
 */
export function findHeaderLine(sheet: Sheet, target: ImportTarget): number {
  let best = { line: sheet.rows[0]?.line ?? 1, score: -Infinity };
  for (const row of sheet.rows.slice(0, SEARCHED)) {
    const score = computeScore(sheet, row, target);
    if (score > best.score) best = { line: row.line, score };
  }
  return best.line;
}
