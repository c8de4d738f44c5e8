import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { IMPORT_LIMITS } from '@maceo/domain/imports/import-job';
import { decodeText } from './decode-text.ts';
import { createCellBudget, SheetBuilder, toTextCell } from './sheet-builder.ts';
import { UnreadableFile } from './unreadable-file.ts';
import type { Workbook } from './workbook.ts';

const SEPARATORS: Record<string, string> = {
  ';': 'point-virgule',
  '\t': 'tabulation',
  ',': 'virgule',
  '|': 'barre verticale',
};

/** Characters looked at to find the separator. */
const SAMPLE = 65_536;

/** One record and the number of the last line it stands on. */
interface ParsedRecord {
  record: string[];
  info: { lines: number };
}

function parseRecords(text: string, delimiter: string): ParsedRecord[] {
  return parse(text, {
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
    to: IMPORT_LIMITS.rows + 1,
  }) as unknown as ParsedRecord[];
}

/**
 * How well a separator explains a text: cells of the lines that have the commonest number of cells above one. A comma
 * that stands inside decimals gives lines of uneven length.
 */
function computeFit(sample: string, delimiter: string): number {
  let records: ParsedRecord[];
  try {
    records = parseRecords(sample, delimiter);
  } catch {
    return 0;
  }
  const byWidth = new Map<number, number>();
  for (const { record } of records.slice(0, 200)) {
    if (record.length > 1) byWidth.set(record.length, (byWidth.get(record.length) ?? 0) + 1);
  }
  return Math.max(0, ...[...byWidth].map(([width, lines]) => lines * lines * Math.sqrt(width)));
}

/** The separator that gives the most even table; « ; » for a single column, and where two do as well. */
function findSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE);
  // The last line of a cut sample is not whole.
  const whole = sample.length < text.length ? sample.slice(0, sample.lastIndexOf('\n')) : sample;
  const fits = Object.keys(SEPARATORS).map((delimiter) => ({ delimiter, fit: computeFit(whole, delimiter) }));
  return fits.reduce((best, one) => (one.fit > best.fit ? one : best)).delimiter;
}

/** Excel's own first line (« sep=; »), which is no data. */
function splitSeparatorLine(text: string): { separator: string | undefined; body: string; skipped: number } {
  const found = /^sep=(.)\r?\n/.exec(text);
  if (found === null || !(found[1] in SEPARATORS)) return { separator: undefined, body: text, skipped: 0 };
  return { separator: found[1], body: text.slice(found[0].length), skipped: 1 };
}

/** Line (from 1) of the quote that is opened last and never closed; the first line when all are closed. */
function findOpenQuoteLine(text: string): number {
  let opened = 0;
  let isOpen = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    isOpen = !isOpen;
    if (isOpen) opened = at;
  }
  return isOpen ? text.slice(0, opened).split('\n').length : 1;
}

/** A delimited text as a workbook of one sheet. Throws UnreadableFile for what is not text or has an open quote. */
export function readDelimited(bytes: Uint8Array): Workbook {
  const { text, encoding } = decodeText(bytes);
  if (text.slice(0, SAMPLE).includes('\u0000')) {
    throw new UnreadableFile(
      'Le fichier n’est ni un classeur ni un texte\u00A0: envoyez un fichier XLSX, ODS ou CSV.',
    );
  }
  const { separator: declared, body, skipped } = splitSeparatorLine(text);
  // Old Mac lines end with a lone carriage return.
  const lines = body.includes('\n') ? body : body.replaceAll('\r', '\n');
  const separator = declared ?? findSeparator(lines);
  const builder = new SheetBuilder(createCellBudget());
  try {
    for (const { record, info } of parseRecords(lines, separator)) {
      // A quoted cell may hold line breaks: the record is numbered by the line on which it starts.
      const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      record.forEach((cell, column) => builder.insertCell(column, toTextCell(cell)));
      builder.endLine(info.lines - breaks + skipped);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(
      `Un guillemet ouvert n’est pas refermé, à partir de la ligne ${findOpenQuoteLine(lines) + skipped}\u00A0: corrigez-le, puis renvoyez le fichier.`,
    );
  }
  const sheet = builder.toSheet({ name: 'Fichier', hidden: false });
  return { format: 'csv', encoding, separator: SEPARATORS[separator], sheets: [sheet] };
}
