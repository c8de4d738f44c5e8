import { basename } from 'node:path';
import { CsvError, parse } from 'csv-parse';
import type { Problem } from '@maceo/domain/problem';
import type { Cog } from '../cog/cog.ts';
import { ProblemList } from '../pack/problem-list.ts';
import { toReadProblem } from '../pack/read-gzip-file.ts';
import { findFlowColumns } from './flow-columns.ts';
import { findSeparator, openFlowFile } from './flow-file.ts';
import { createLineContext, readFlowLine, type LineContext } from './flow-line.ts';
import { createFlowReport, type FlowTable } from './flow-table.ts';
import { checkLines, toRecodings } from './place-lines.ts';
import { createPlaceReader } from './place-reader.ts';

/**
 * INSEE's commune-to-commune flow file (`CODGEO;LIBGEO;DCLT;L_DCLT;NBFLUX_C22_ACTOCC15P`), any vintage, as a stream: a
 * million lines in seconds and few MB. Semicolon, comma or tab; UTF-8 or Windows-1252 (only codes and numbers are
 * read, labels come from the COG); quotes or none; plain or gzip.
 */

/** A flow file, the COG that its codes are brought to, and the communes in force that are homes of the study. */
export interface FlowFileInput {
  path: string;
  cog: Cog;
  isHome: (code: string) => boolean;
}

/** Longest line, characters: beyond, a quote was left open and would swallow the file. Assumption: labels are short. */
const LONGEST_LINE = 10_000;

/** Reads every record; undefined when there is no usable header, otherwise what came of the lines. */
async function readLines(input: FlowFileInput, refusals: ProblemList, problems: ProblemList) {
  const delimiter = await findSeparator(input.path);
  const readPlace = createPlaceReader(input.cog);
  let context: LineContext | undefined;
  let isHeader = true;
  const readRecord = (cells: string[], { lines }: { lines: number }) => {
    if (context !== undefined) readFlowLine(context, cells, lines);
    else if (isHeader) {
      const columns = findFlowColumns(cells, problems);
      context = columns && createLineContext({ columns, readPlace, isHome: input.isHome, refusals });
    }
    isHeader = false;
    return null;
  };
  const parser = parse({
    bom: true,
    delimiter,
    max_record_size: LONGEST_LINE,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: readRecord,
  });
  const opened = openFlowFile(input.path);
  opened.content.on('error', (error) => parser.destroy(error));
  opened.content.pipe(parser);
  for await (const _record of parser) continue;
  return { context, sha256: opened.getSha256() };
}

/** The sentence behind an error of the CSV parser or of the disk; rethrows what is no fault of the file. */
function toFlowProblem(error: unknown, file: string): Problem {
  if (!(error instanceof CsvError)) return toReadProblem(error, file);
  const line = typeof error.lines === 'number' ? error.lines : undefined;
  return { field: file, file, line, message: 'Un guillemet n’est pas fermé, ou la ligne est démesurée.' };
}

/**
 * Reads a flow file. Lines that cannot be used are refused one by one, with line and column; a file without the columns,
 * cut short, or with more than 1 % of refused lines has `problems` (the first refusals among them) and must not be used.
 */
export async function readFlowFile(input: FlowFileInput): Promise<FlowTable> {
  const name = basename(input.path);
  const refusals = new ProblemList(name);
  const problems = new ProblemList(name);
  const empty = { homes: new Map(), year: null, sha256: '', report: createFlowReport() };
  try {
    const { context, sha256 } = await readLines(input, refusals, problems);
    if (context === undefined) {
      if (problems.isEmpty) problems.insert('Le fichier est vide.');
      return { ...empty, sha256, refusals: [], problems: problems.list() };
    }
    checkLines(context.report, 'CODGEO', problems);
    const { homes, columns, report } = context;
    return {
      homes,
      year: columns.year,
      sha256,
      report: { ...report, recodings: toRecodings(context.recodings) },
      refusals: refusals.list(),
      problems: problems.isEmpty ? [] : [...problems.list(), ...refusals.list()],
    };
  } catch (error) {
    return { ...empty, refusals: [], problems: [toFlowProblem(error, name)] };
  }
}
