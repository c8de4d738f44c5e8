import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import type { Archive } from './open-archive.ts';
import { parseXml } from './parse-xml.ts';
import { createCellBudget, SheetBuilder, toTextCell } from './sheet-builder.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { cut, EMPTY, type Cell, type Sheet } from './workbook.ts';

/**
 * Just enough of OpenDocument to read values: cells by their declared type, repetitions, covered and merged cells.
 * Formulas and annotations are not read. Source: OASIS OpenDocument 1.3, part 3, 9.1 (tables) and 19.385 (value types).
 */

type Attributes = Readonly<Record<string, string>>;

/** A repetition count; absurd ones (a million empty lines up to the end of the sheet) are cut by the bounds later. */
function parseCount(text: string | undefined): number {
  const count = Number(text ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

function toOdsCell(attributes: Attributes, text: string): Cell {
  const value = attributes['office:value'];
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return { kind: 'number', value: Number(value), isPercent: false };
    case 'percentage':
      return { kind: 'number', value: Number(value), isPercent: true };
    case 'date':
      return { kind: 'date', day: (attributes['office:date-value'] ?? '').slice(0, 10) };
    case 'boolean':
      return { kind: 'boolean', value: attributes['office:boolean-value'] === 'true' };
    default:
      return toTextCell(text);
  }
}

/** Hears content.xml and fills one builder per table. */
class OdsReader {
  readonly sheets: Sheet[] = [];
  readonly #budget = createCellBudget();
  #builder = new SheetBuilder(this.#budget);
  #name = '';
  #line = 1;
  #rowCount = 1;
  #row: { column: number; cell: Cell }[] = [];
  #column = 0;
  #cell: { attributes: Attributes; paragraphs: string[] } | null = null;
  #isAside = false;
  #inParagraph = 0;

  open(name: string, attributes: Attributes): void {
    const openers: Readonly<Record<string, () => void>> = {
      table: () => this.#openTable(attributes),
      'table-row': () => this.#openRow(attributes),
      'table-cell': () => this.#openCell(attributes),
      'covered-table-cell': () => this.#openCell(attributes),
      annotation: () => (this.#isAside = true),
      p: () => this.#openParagraph(),
      s: () => this.text(' '),
      tab: () => this.text(' '),
      'line-break': () => this.text(' '),
    };
    if (Object.hasOwn(openers, name)) openers[name]();
  }

  text(text: string): void {
    if (this.#cell === null || this.#isAside || this.#inParagraph === 0) return;
    this.#cell.paragraphs[this.#cell.paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (name === 'annotation') this.#isAside = false;
    else if (name === 'p' && !this.#isAside) this.#inParagraph = Math.max(0, this.#inParagraph - 1);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table') this.sheets.push(this.#builder.toSheet({ name: this.#name, hidden: false }));
  }

  #openCell(attributes: Attributes): void {
    this.#cell = { attributes, paragraphs: [] };
  }

  #openParagraph(): void {
    if (this.#cell === null || this.#isAside) return;
    this.#inParagraph += 1;
    this.#cell.paragraphs.push('');
  }

  #openTable(attributes: Attributes): void {
    this.#builder = new SheetBuilder(this.#budget);
    this.#name = cut(attributes['table:name'] ?? '', 100);
    this.#line = 1;
  }

  #openRow(attributes: Attributes): void {
    this.#rowCount = parseCount(attributes['table:number-rows-repeated']);
    this.#row = [];
    this.#column = 0;
  }

  #closeCell(): void {
    if (this.#cell === null) return;
    const { attributes, paragraphs } = this.#cell;
    const count = parseCount(attributes['table:number-columns-repeated']);
    const cell = toOdsCell(attributes, paragraphs.join('\n'));
    this.#insertMerge(attributes);
    // One cell beyond the last column is kept, so that the builder refuses the sheet.
    const kept = cell.kind === 'empty' ? 0 : Math.min(count, IMPORT_LIMITS.columns + 1);
    for (let index = 0; index < kept; index++) this.#row.push({ column: this.#column + index, cell });
    this.#column += count;
    this.#cell = null;
  }

  #insertMerge(attributes: Attributes): void {
    const rows = parseCount(attributes['table:number-rows-spanned']);
    const columns = parseCount(attributes['table:number-columns-spanned']);
    this.#builder.insertMerge({
      firstLine: this.#line,
      lastLine: this.#line + rows - 1,
      firstColumn: this.#column,
      lastColumn: this.#column + columns - 1,
    });
  }

  #closeRow(): void {
    const isEmpty = this.#row.length === 0;
    for (let index = 0; index < (isEmpty ? 0 : this.#rowCount); index++) {
      for (const { column, cell } of this.#row) this.#builder.insertCell(column, cell ?? EMPTY);
      this.#builder.endLine(this.#line + index);
    }
    this.#line += this.#rowCount;
  }
}

/** The tables of an ODS archive. Throws UnreadableFile. */
export function readOds(archive: Archive): Sheet[] {
  const bytes = archive.find('content.xml');
  if (bytes === undefined) {
    throw new UnreadableFile(
      'Le fichier n’est pas un classeur ODS\u00A0: enregistrez-le en ODS, XLSX ou CSV.',
    );
  }
  const reader = new OdsReader();
  parseXml(bytes, {
    onOpen: (name, attributes) => reader.open(name, attributes),
    onText: (text) => reader.text(text),
    onClose: (name) => reader.close(name),
  });
  return reader.sheets;
}
