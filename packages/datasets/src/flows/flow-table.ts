import type { Problem } from '@maceo/domain/problem';

/**
 * Workers (persons, decimals kept) of one home by the index of their commune of work in the COG, and those whose workplace
 * is no metropolitan commune: abroad, overseas, not known. Each is a class of its own.
 */
export interface HomeFlows {
  byWork: Map<number, number>;
  abroad: number;
  overseas: number;
  unknown: number;
}

/** A code of an older COG and the commune in force that it became, with the number of lines that hold it. */
export interface Recoding {
  from: string;
  to: string;
  lines: number;
}

/**
 * What happened to the lines of the file, header apart: `lines` in all, `refused` (listed in the table's refusals),
 * `elsewhere` = homes outside the study area, left out; of those kept, how many had a leading zero given back, a code of
 * an older COG, an arrondissement, a workplace abroad, overseas or not known. `recodings` in order of codes.
 */
export interface FlowFileReport {
  lines: number;
  refused: number;
  elsewhere: number;
  repaired: number;
  recoded: number;
  folded: number;
  abroad: number;
  overseas: number;
  unknown: number;
  recodings: Recoding[];
}

/**
 * A flow file as read. `homes` by commune code in force; `year` of the census named by the column of workers. `refusals`
 * name line and column of what was left out (the first ones, then a count); `problems` make the whole file unusable.
 */
export interface FlowTable {
  homes: Map<string, HomeFlows>;
  year: number | null;
  sha256: string;
  report: FlowFileReport;
  refusals: Problem[];
  problems: Problem[];
}

/** A report of nothing read yet. */
export function createFlowReport(): FlowFileReport {
  return {
    lines: 0,
    refused: 0,
    elsewhere: 0,
    repaired: 0,
    recoded: 0,
    folded: 0,
    abroad: 0,
    overseas: 0,
    unknown: 0,
    recodings: [],
  };
}
