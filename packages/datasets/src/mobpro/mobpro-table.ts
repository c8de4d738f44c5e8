import type { Problem } from '@maceo/domain/problem';
import type { FlowFileReport } from '../flows/flow-table.ts';
import { toCommuteMode, type CommuteMode, type ModeCoding } from './commute-mode.ts';

/** Workers (persons, decimals kept) of a cell, and how many answers of the survey they stand for. */
export interface WeightedCount {
  workers: number;
  asked: number;
}

/** Places of work that are no metropolitan commune. `unknown` = « sans lieu fixe » or not declared. */
export const WORK_CLASSES = ['abroad', 'overseas', 'unknown'] as const;
/** One of {@link WORK_CLASSES}. */
export type WorkClass = (typeof WORK_CLASSES)[number];

/**
 * Workers under which a cell is an order of magnitude only: « effectifs inférieurs à 200 à manier avec précaution ».
 * Source: INSEE, documentation of the file of individuals, information/2383243.
 */
export const SMALL_CELL_WORKERS = 200;

/**
 * A cell of the aggregate: home × work × occupation × mode. `work` = index of the commune of work in the COG, or a class;
 * `occupation` = group 0–5 of PCS level 1, farmers first; `isSmall` = under {@link SMALL_CELL_WORKERS}.
 */
export interface MobproCell extends WeightedCount {
  work: number | WorkClass;
  occupation: number;
  mode: CommuteMode;
  isSmall: boolean;
}

/** Number of occupation groups, PCS level 1 of the employed. */
export const OCCUPATION_COUNT = 6;

/** Codes of TRANS, « not said » included. */
const CODE_COUNT = 7;

/** One home's cells by their number, see {@link toCellNumber}. */
export type HomeCells = Map<number, WeightedCount>;

/** Number of a cell of a home: place of work (class, then commune), occupation, code of TRANS. */
export function toCellNumber(cell: { work: number | WorkClass; occupation: number; code: number }): number {
  const place =
    typeof cell.work === 'number' ? WORK_CLASSES.length + cell.work : WORK_CLASSES.indexOf(cell.work);
  return (place * OCCUPATION_COUNT + cell.occupation) * CODE_COUNT + cell.code;
}

/** Place, occupation and code of TRANS of a number. */
export function parseCellNumber(number: number): {
  work: number | WorkClass;
  occupation: number;
  code: number;
} {
  const rest = Math.floor(number / CODE_COUNT);
  const place = Math.floor(rest / OCCUPATION_COUNT);
  return {
    work: WORK_CLASSES[place] ?? place - WORK_CLASSES.length,
    occupation: rest % OCCUPATION_COUNT,
    code: number % CODE_COUNT,
  };
}

/**
 * The file of individuals, aggregated. `homes` by commune code in force; `coding` says what the codes of TRANS mean;
 * `year` of the census in the file's name, null without one; `report` as for flows; `refusals` name line and column of
 * what was left out (the first ones, then a count); `problems` make the whole file unusable.
 */
export interface MobproTable {
  homes: Map<string, HomeCells>;
  coding: ModeCoding;
  year: number | null;
  sha256: string;
  report: FlowFileReport;
  refusals: Problem[];
  problems: Problem[];
}

/** The cells of one home with their sense, in no particular order; none for a home that the file does not speak of. */
export function listMobproCells(table: Pick<MobproTable, 'homes' | 'coding'>, home: string): MobproCell[] {
  return [...(table.homes.get(home) ?? [])].map(([number, { workers, asked }]) => {
    const { work, occupation, code } = parseCellNumber(number);
    const mode = toCommuteMode(code, table.coding);
    return { work, occupation, mode, workers, asked, isSmall: workers < SMALL_CELL_WORKERS };
  });
}
