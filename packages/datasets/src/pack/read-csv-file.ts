import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from '@maceo/domain/problem';
import { openGzipFile, toReadProblem } from './read-gzip-file.ts';
import { ProblemList } from './problem-list.ts';

/** One line of a CSV file: its cells by column, and its line number (header = 1). An empty cell is ''. */
export interface CsvRow {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/**
 * What came out of a file: every row that could be split, its checksum, and the problems of form. `isWhole` is false when
 * reading stopped before the end or when there is no row: what is missing then means nothing.
 */
export interface CsvFile {
  header: readonly string[];
  rows: CsvRow[];
  sha256: string;
  isWhole: boolean;
  problems: Problem[];
}

/** Columns of the header, with one problem per required column that is not there. */
function checkHeader(header: readonly string[], required: readonly string[], problems: ProblemList): void {
  const present = new Set(header);
  for (const column of required) {
    if (!present.has(column)) {
      problems.insert(`La colonne «\u202F${column}\u202F» manque dans l’en-tête.`, { line: 1, column });
    }
  }
}

/** A line that does not hold as many fields as the header, or a quote left open. */
function insertCsvError(error: CsvError, problems: ProblemList): void {
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  problems.insert('La ligne n’a pas autant de champs que l’en-tête, ou un guillemet n’est pas fermé.', {
    line,
  });
}

/** A file that could not be read to its end. */
function toUnread(read: Pick<CsvFile, 'header' | 'rows'>, problems: Problem[]): CsvFile {
  return { ...read, sha256: '', isWhole: false, problems };
}

/**
 * Reads a gzip CSV (comma, UTF-8, header) as a stream. Every problem of form is listed with its line; rows with a wrong
 * number of fields are left out. Nothing is thrown for a bad file.
 */
export async function readCsvFile(
  { folder, name }: { folder: string; name: string },
  columns: readonly string[],
): Promise<CsvFile> {
  const problems = new ProblemList(name);
  const rows: CsvRow[] = [];
  let columnsFound: readonly string[] = [];
  const { content, getSha256 } = openGzipFile(join(folder, name));
  const parser = parse({
    bom: true,
    info: true,
    skip_records_with_error: true,
    columns: (header: string[]) => {
      checkHeader(header, columns, problems);
      columnsFound = header;
      return header;
    },
    on_skip: (error) => {
      if (error !== undefined) insertCsvError(error, problems);
      return undefined;
    },
  });
  content.on('error', (error) => parser.destroy(error));
  content.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      rows.push({ line: info.lines, cells: record });
    }
  } catch (error) {
    if (error instanceof CsvError) insertCsvError(error, problems);
    else return toUnread({ header: columnsFound, rows }, [...problems.list(), toReadProblem(error, name)]);
  }
  if (rows.length === 0 && problems.isEmpty)
    problems.insert('Le fichier ne contient aucune ligne de données.');
  return {
    header: columnsFound,
    rows,
    sha256: getSha256(),
    isWhole: rows.length > 0,
    problems: problems.list(),
  };
}
