import { EMPTY, type Cell } from './workbook.ts';

/** Texts of a column's cells, trimmed; other kinds of cells are left out. */
export function toTexts(cells: readonly (Cell | undefined)[]): string[] {
  return cells.flatMap((cell) => (cell?.kind === 'text' ? [cell.text.trim()] : []));
}

/** A cell of a line, the empty one beyond its end. */
export function getCell(cells: readonly Cell[], column: number): Cell {
  return cells[column] ?? EMPTY;
}
