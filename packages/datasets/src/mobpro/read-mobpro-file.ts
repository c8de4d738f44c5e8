import { basename } from 'node:path';
import type { Problem } from '@maceo/domain/problem';
import type { Cog } from '../cog/cog.ts';
import { findSeparator } from '../flows/flow-file.ts';
import { createFlowReport } from '../flows/flow-table.ts';
import { checkLines, insertRefusal, toRecodings } from '../flows/place-lines.ts';
import { createPlaceReader } from '../flows/place-reader.ts';
import { ProblemList } from '../pack/problem-list.ts';
import { toReadProblem } from '../pack/read-gzip-file.ts';
import type { ModeCoding } from './commute-mode.ts';
import { findMobproColumns, MOBPRO_COLUMNS, type MobproColumns } from './mobpro-columns.ts';
import { findCensusYear, isParquetFile } from './mobpro-file.ts';
import { createMobproContext, readMobproLine, type MobproContext } from './mobpro-line.ts';
import type { MobproTable } from './mobpro-table.ts';
import { ParquetTooLarge, readParquetRows } from './read-parquet-rows.ts';
import { EndlessLine, readTextLines } from './read-text-lines.ts';

/**
 * INSEE's file of individuals « Mobilités professionnelles » (one line per person asked, weighted), any vintage, as text
 * (semicolon, comma or tab, plain or gzip) or Parquet, read in one pass and aggregated by home × work × occupation × mode:
 * no individual is kept.
 */

/** The file, the COG that its codes are brought to, and the communes in force that are homes of the study. */
export interface MobproFileInput {
  path: string;
  cog: Cog;
  isHome: (code: string) => boolean;
}

/** What reading needs: the context of lines, and where the faults of the file go. */
interface Reading {
  path: string;
  context: MobproContext;
  problems: ProblemList;
}

async function readText({ path, context, problems }: Reading): Promise<string> {
  const separator = await findSeparator(path);
  let columns: MobproColumns | undefined;
  let isHeader = true;
  return readTextLines(path, (text, line) => {
    const cells = text.split(separator);
    if (isHeader) columns = findMobproColumns(cells, problems);
    else if (columns !== undefined) {
      const { position, width } = columns;
      if (cells.length === width) readMobproLine(context, (column) => cells[position[column]] ?? '', line);
      else {
        context.report.lines += 1;
        insertRefusal(context, `La ligne a ${cells.length} champs, l’en-tête ${width}.`, { line });
      }
    }
    isHeader = false;
  });
}

async function readParquet({ path, context, problems }: Reading): Promise<string> {
  let columns: MobproColumns | undefined;
  return readParquetRows(path, {
    selectColumns: (names) => {
      const found = findMobproColumns(names, problems);
      const wanted = found && MOBPRO_COLUMNS.filter((column) => found.position[column] >= 0);
      const selected = wanted?.map((column) => names[found?.position[column] ?? -1]);
      columns = selected && findMobproColumns(selected, problems);
      return selected;
    },
    readRow: (cells, row) => {
      if (columns === undefined) return;
      const { position } = columns;
      readMobproLine(context, (column) => cells[position[column]] ?? '', row);
    },
  });
}

/** The sentence behind a file that cannot be read; rethrows what is no fault of the file. */
function toMobproProblem(error: unknown, file: string): Problem {
  const tell = (message: string) => ({ field: file, file, message });
  if (error instanceof ParquetTooLarge)
    return tell('Les groupes de lignes du fichier Parquet sont trop grands (au plus 2\u202F000\u202F000).');
  if (error instanceof EndlessLine)
    return tell('Une ligne est démesurée\u00A0: ce n’est pas un fichier de lignes.');
  const isOfTheDisk = error instanceof Error && 'code' in error;
  if (isParquetFile(file) && !isOfTheDisk && error instanceof Error)
    return tell('Le fichier n’est pas un fichier Parquet lisible.');
  return toReadProblem(error, file);
}

/**
 * Which coding the file has: the code 6 exists only in the new one, and every whole file has it; a small extract is told
 * by its year. Without either, the old one.
 */
function findCoding(codes: ReadonlySet<number>, year: number | null): ModeCoding {
  return codes.has(6) || (year !== null && year >= 2017) ? 'six' : 'five';
}

/**
 * Reads a file of individuals. Lines that cannot be used are refused one by one, with line and column; a file without the
 * columns, cut short, or with more than 1 % of refused lines has `problems` (the first refusals among them) and must not
 * be used.
 */
export async function readMobproFile({ path, cog, isHome }: MobproFileInput): Promise<MobproTable> {
  const name = basename(path);
  const year = findCensusYear(name);
  const refusals = new ProblemList(name);
  const problems = new ProblemList(name);
  const context = createMobproContext({ readPlace: createPlaceReader(cog), isHome, refusals });
  const empty = { homes: new Map(), coding: findCoding(new Set(), year), year, report: createFlowReport() };
  try {
    const sha256 = await (isParquetFile(name) ? readParquet : readText)({ path, context, problems });
    if (problems.isEmpty) checkLines(context.report, 'COMMUNE', problems);
    const { homes, codes, report, recodings } = context;
    return {
      homes,
      coding: findCoding(codes, year),
      year,
      sha256,
      report: { ...report, recodings: toRecodings(recodings) },
      refusals: refusals.list(),
      problems: problems.isEmpty ? [] : [...problems.list(), ...refusals.list()],
    };
  } catch (error) {
    return { ...empty, sha256: '', refusals: [], problems: [toMobproProblem(error, name)] };
  }
}
