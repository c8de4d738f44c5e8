import type { ImportMapping } from '@maceo/domain/imports/import-mapping';
import type { Problem } from '@maceo/domain/problem';
import type { ImportProposal } from '@maceo/datasets/imports/estimate-import';
import type { ReadLine } from '@maceo/datasets/imports/read-lines';

/** A file to read for a target. */
export interface FileToRead {
  bytes: Uint8Array;
  fileName: string;
  targetId: string;
}

/** The table as a person wrote it: titles, and the cells of some lines, as texts. */
export interface RawLines {
  headers: string[];
  rows: { line: number; cells: string[] }[];
}

/** What is asked of the reading thread, and what it answers. */
export interface FileTasks {
  /** What the file seems to be; `place` forces the sheet (0-based) and the line of the headers (null = to be found). */
  propose: { ask: { place: { sheet: number; headerLine: number | null } | null }; answer: ImportProposal };
  /** Every line through a mapping, what is not data, and what the columns add up to. */
  read: { ask: { mapping: ImportMapping }; answer: { lines: ReadLine[]; notices: string[] } };
  /** Some lines as they stand in the file. */
  quote: { ask: { mapping: ImportMapping; lines: number[] }; answer: RawLines };
}

/** A task as it is sent to the thread. */
export type FileOrder = {
  [K in keyof FileTasks]: { kind: K; file: FileToRead; ask: FileTasks[K]['ask'] };
}[keyof FileTasks];

/** The answer, or the one problem of a file that cannot be read. */
export type FileAnswer<K extends keyof FileTasks> =
  { problem: null; answer: FileTasks[K]['answer'] } | { problem: Problem; answer: null };
