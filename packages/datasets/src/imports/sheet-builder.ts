import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import { UnreadableFile } from './unreadable-file.ts';
import { cut, EMPTY, type Cell, type Merge, type Row, type Sheet } from './workbook.ts';

/** Merged cells kept of a sheet; what lies beyond reads as empty cells. */
const MOST_MERGES = 2_000;

/** Cells that a whole file may still hold: repetitions let a small file describe millions. */
export interface CellBudget {
  left: number;
}

/** The budget of one file. Assumption: 2,000,000 cells fill some 200 MB of memory, the most a reading may take. */
export function createCellBudget(): CellBudget {
  return { left: 2_000_000 };
}

/** Fills a sheet cell by cell, in order, within the bounds of the product. */
export class SheetBuilder {
  readonly #budget: CellBudget;
  readonly #rows: Row[] = [];
  readonly #merges: Merge[] = [];
  #cells: Cell[] = [];

  /** @param budget what is left for the whole file */
  constructor(budget: CellBudget) {
    this.#budget = budget;
  }

  /** Puts a cell of the current line; empty ones are not kept. Columns count from 0. */
  insertCell(column: number, cell: Cell): void {
    if (cell.kind === 'empty') return;
    if (column < 0 || column >= IMPORT_LIMITS.columns) {
      throw new UnreadableFile(
        `Une feuille a plus de ${IMPORT_LIMITS.columns} colonnes\u00A0: gardez celles qui servent.`,
      );
    }
    this.#budget.left -= 1 + Math.max(0, column - this.#cells.length);
    if (this.#budget.left < 0) {
      throw new UnreadableFile('Le fichier a plus de deux millions de cellules\u00A0: découpez-le.');
    }
    while (this.#cells.length < column) this.#cells.push(EMPTY);
    this.#cells[column] = cell;
  }

  /** Ends the current line, numbered from 1; it is kept only when it holds something. */
  endLine(line: number): void {
    if (this.#cells.length > 0) {
      if (line > IMPORT_LIMITS.rows || this.#rows.length >= IMPORT_LIMITS.rows) {
        throw new UnreadableFile(
          `Une feuille dépasse ${IMPORT_LIMITS.rows.toLocaleString('fr-FR')} lignes\u00A0: découpez le fichier.`,
        );
      }
      this.#rows.push({ line, cells: this.#cells });
    }
    this.#cells = [];
  }

  /** Notes merged cells; what says nothing (a single cell, wrong bounds) is left out. */
  insertMerge(merge: Merge): void {
    const isWide = merge.lastLine > merge.firstLine || merge.lastColumn > merge.firstColumn;
    const isSane = merge.lastLine >= merge.firstLine && merge.lastColumn >= merge.firstColumn;
    if (isWide && isSane && this.#merges.length < MOST_MERGES) this.#merges.push(merge);
  }

  /** The sheet, once its last line has ended. */
  toSheet({ name, hidden }: { name: string; hidden: boolean }): Sheet {
    return { name, hidden, rows: this.#rows, merges: this.#merges };
  }
}

/** A text cell, cut at the longest that a spreadsheet holds; empty when there is nothing but spaces. */
export function toTextCell(text: string): Cell {
  // PostgreSQL holds every character but NUL.
  const kept = cut(text, IMPORT_LIMITS.cellCharacters).replaceAll('\u0000', '');
  if (kept.trim() === '') return EMPTY;
  return /^#(N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!)$/.test(kept.trim())
    ? { kind: 'error', text: kept.trim() }
    : { kind: 'text', text: kept };
}
