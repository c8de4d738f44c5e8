import { toIsoDay } from './excel-date.ts';
import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';
import { createCellBudget, SheetBuilder, toTextCell, type CellBudget } from './sheet-builder.ts';
import { EMPTY, type Cell, type Merge, type Sheet } from './workbook.ts';
import { readIndex, readStrings, readStyles, type NumberShape } from './xlsx-parts.ts';

/**
 * Just enough of Office Open XML to read values: shared and inline strings, numbers with the shape of their format,
 * booleans, errors, the cached results of formulas (never the formulas themselves), merged cells.
 * Source: ECMA-376-1, part 18.3 (worksheets).
 */

interface Book {
  strings: string[];
  styles: NumberShape[];
  is1904: boolean;
}

/** A cell under way: where it stands, its type and style, the text of its value. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
}

/** 0-based column and 1-based line of « BC12 »; null when it is not a place. */
function parsePlace(place: string): { column: number; line: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(place);
  if (found === null) return null;
  const column = [...found[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, line: Number(found[2]) };
}

function parseMerge(ref: string): Merge | null {
  const [first, last] = ref.split(':').map(parsePlace);
  if (!first || !last) return null;
  return { firstLine: first.line, lastLine: last.line, firstColumn: first.column, lastColumn: last.column };
}

function toNumberCell(value: number, shape: NumberShape, is1904: boolean): Cell {
  if (!Number.isFinite(value)) return EMPTY;
  const day = shape === 'date' ? toIsoDay(value, is1904) : null;
  return day === null ? { kind: 'number', value, isPercent: shape === 'percent' } : { kind: 'date', day };
}

/** How the text of a value becomes a cell, by the cell's type; a type that is not here is a number. */
const TO_CELL: Readonly<Record<string, (value: string, book: Book) => Cell>> = {
  s: (value, { strings }) => toTextCell(strings[Number(value)] ?? ''),
  str: toTextCell,
  inlineStr: toTextCell,
  b: (value) => ({ kind: 'boolean', value: value === '1' }),
  e: (value) => ({ kind: 'error', text: value.slice(0, 20) }),
  d: (value) =>
    /^\d{4}-\d{2}-\d{2}/.test(value) ? { kind: 'date', day: value.slice(0, 10) } : toTextCell(value),
};

function toCell({ type, style, value }: OpenCell, book: Book): Cell {
  if (value === '') return EMPTY;
  return Object.hasOwn(TO_CELL, type)
    ? TO_CELL[type](value, book)
    : toNumberCell(Number(value), book.styles[style] ?? 'plain', book.is1904);
}

/** Hears a sheet's XML and fills a builder. */
class SheetReader {
  readonly builder: SheetBuilder;
  readonly #book: Book;
  #line = 0;
  #column = -1;
  #cell: OpenCell | null = null;
  #takesText = false;

  constructor(book: Book, budget: CellBudget) {
    this.builder = new SheetBuilder(budget);
    this.#book = book;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'mergeCell') this.#insertMerge(attributes.ref ?? '');
    // `t` stands for the text of an inline string; `v` for every other value; `f` (the formula) is not read.
    this.#takesText = this.#cell !== null && (name === 'v' || name === 't');
  }

  text(text: string): void {
    if (this.#takesText && this.#cell !== null) this.#cell.value += text;
  }

  close(name: string): void {
    this.#takesText = false;
    if (name === 'row') this.builder.endLine(this.#line);
    if (name !== 'c' || this.#cell === null) return;
    this.builder.insertCell(this.#cell.column, toCell(this.#cell, this.#book));
    this.#cell = null;
  }

  #openRow({ r }: Readonly<Record<string, string>>): void {
    this.#line = Number(r ?? this.#line + 1);
    this.#column = -1;
  }

  #openCell({ r, t, s }: Readonly<Record<string, string>>): void {
    this.#column = parsePlace(r ?? '')?.column ?? this.#column + 1;
    this.#cell = { column: this.#column, type: t ?? 'n', style: Number(s ?? 0), value: '' };
  }

  #insertMerge(ref: string): void {
    const merge = parseMerge(ref);
    if (merge !== null) this.builder.insertMerge(merge);
  }
}

/** The sheets of an XLSX archive, hidden ones included and marked. Throws UnreadableFile. */
export function readXlsx(archive: Archive): Sheet[] {
  const index = readIndex(archive);
  const book = {
    strings: readStrings(archive.find('xl/sharedStrings.xml')),
    styles: readStyles(archive.find('xl/styles.xml')),
    is1904: index.is1904,
  };
  const budget = createCellBudget();
  return index.sheets.map(({ name, hidden, path }) => {
    const reader = new SheetReader(book, budget);
    const bytes = archive.find(path);
    if (bytes !== undefined) {
      parseXml(bytes, {
        onOpen: (tag, attributes) => reader.open(tag, attributes),
        onText: (text) => reader.text(text),
        onClose: (tag) => reader.close(tag),
      });
    }
    return reader.builder.toSheet({ name, hidden });
  });
}
