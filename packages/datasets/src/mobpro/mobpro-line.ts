import { createFlowReport } from '../flows/flow-table.ts';
import {
  findPlace,
  formatCell,
  insertChanges,
  insertRefusal,
  type PlaceContext,
} from '../flows/place-lines.ts';
import type { PlaceReading } from '../flows/place-reader.ts';
import { parseModeCode } from './commute-mode.ts';
import type { MobproColumn } from './mobpro-columns.ts';
import { toCellNumber, type HomeCells, type WorkClass } from './mobpro-table.ts';

/** What individuals are read with, and where they go; `codes` are the codes of TRANS met so far. */
export interface MobproContext extends PlaceContext {
  isHome: (code: string) => boolean;
  homes: Map<string, HomeCells>;
  codes: Set<number>;
}

/** A context of nothing read yet. */
export function createMobproContext(
  given: Pick<MobproContext, 'readPlace' | 'isHome' | 'refusals'>,
): MobproContext {
  return { ...given, homes: new Map(), codes: new Set(), recodings: new Map(), report: createFlowReport() };
}

/** Text of a column of one individual; '' where the file has no such column or nothing in it. */
export type ReadColumn = (column: MobproColumn) => string;

/** A weight: unsigned decimal, comma or point, above zero. */
const WEIGHT = /^\d*([.,]\d+)?(e[+-]?\d+)?$/i;

/** Persons an individual stands for, all decimals kept; undefined, and the line refused, when it is no weight. */
function findWeight(context: MobproContext, text: string, line: number): number | undefined {
  const trimmed = text.trim();
  const value = WEIGHT.test(trimmed) ? Number(trimmed.replace(',', '.')) : Number.NaN;
  if (Number.isFinite(value) && value > 0) return value;
  return insertRefusal(context, `Un poids supérieur à 0 est attendu, pas ${formatCell(text)}.`, {
    line,
    column: 'IPONDI',
  });
}

/** Occupation group 0–5; undefined, and the line refused, when the code is none of the employed. */
function findOccupation(context: MobproContext, text: string, line: number): number | undefined {
  const code = text.trim();
  if (/^[1-6]$/.test(code)) return Number(code) - 1;
  return insertRefusal(context, `Une profession de 1 à 6 est attendue, pas ${formatCell(text)}.`, {
    line,
    column: 'CS1',
  });
}

/** Code of TRANS; undefined, and the line refused, when no vintage has it. */
function findModeCode(context: MobproContext, text: string, line: number): number | undefined {
  const code = parseModeCode(text);
  if (code !== undefined) return code;
  return insertRefusal(context, `Un mode de transport de 1 à 6 ou Z est attendu, pas ${formatCell(text)}.`, {
    line,
    column: 'TRANS',
  });
}

/** Place of work of a kept line: commune of the COG by index, or a class. */
function toWork(place: PlaceReading): number | WorkClass {
  if (place.kind === 'commune') return place.index;
  return place.kind === 'abroad' || place.kind === 'overseas' ? place.kind : 'unknown';
}

/** What is kept of an individual. */
interface Individual {
  home: string;
  work: number | WorkClass;
  occupation: number;
  code: number;
  workers: number;
}

function insertIndividual(context: MobproContext, individual: Individual): void {
  const { homes, report, codes } = context;
  const cells: HomeCells = homes.get(individual.home) ?? new Map();
  homes.set(individual.home, cells);
  const number = toCellNumber(individual);
  const cell = cells.get(number);
  if (cell === undefined) cells.set(number, { workers: individual.workers, asked: 1 });
  else {
    cell.workers += individual.workers;
    cell.asked += 1;
  }
  codes.add(individual.code);
  if (typeof individual.work === 'string') report[individual.work] += 1;
}

/** The text that tells the place of work: `DCLT`, or `DCFLT` in a file without it (it also names communes across the border). */
function findWorkText(read: ReadColumn): { text: string; column: MobproColumn } {
  const text = read('DCLT');
  return text === '' ? { text: read('DCFLT'), column: 'DCFLT' } : { text, column: 'DCLT' };
}

/** Occupation, mode and weight of a line; undefined, and the line refused, at the first that cannot be used. */
function findPerson(
  context: MobproContext,
  read: ReadColumn,
  line: number,
): Pick<Individual, 'occupation' | 'code' | 'workers'> | undefined {
  const occupation = findOccupation(context, read('CS1'), line);
  const code = occupation === undefined ? undefined : findModeCode(context, read('TRANS'), line);
  const workers = code === undefined ? undefined : findWeight(context, read('IPONDI'), line);
  if (occupation === undefined || code === undefined || workers === undefined) return undefined;
  return { occupation, code, workers };
}

/**
 * Adds one individual to its cell, or refuses the line with its column. Individuals whose home is outside the area are
 * only counted.
 */
export function readMobproLine(context: MobproContext, read: ReadColumn, line: number): void {
  const { report } = context;
  report.lines += 1;
  const homeText = read('COMMUNE');
  const home = findPlace(context, { text: homeText, column: 'COMMUNE', isHome: true }, line);
  if (home === undefined) return;
  if (home.kind !== 'commune' || !context.isHome(home.code)) {
    report.elsewhere += 1;
    return;
  }
  const { text: workText, column } = findWorkText(read);
  const work = findPlace(context, { text: workText, column, isHome: false }, line);
  const person = work && findPerson(context, read, line);
  if (work === undefined || person === undefined) return;
  insertChanges(context, [
    { place: home, text: homeText },
    { place: work, text: workText },
  ]);
  insertIndividual(context, { ...person, home: home.code, work: toWork(work) });
}
