import type { ProblemList } from '../pack/problem-list.ts';

/** Positions of the columns that are read and their names in the header; `width` = number of columns; `year` of the census. */
export interface FlowColumns {
  home: number;
  work: number;
  workers: number;
  workersName: string;
  width: number;
  year: number;
}

/** Column of workers, of any vintage. Source: INSEE, dictionary of the flow file: NBFLUX_C<year>_ACTOCC15P. */
const WORKERS_COLUMN = /^NBFLUX_C(\d\d)_ACTOCC15P$/i;

/** Two digits of a census year. Assumption: no flow file before 1968. */
function toYear(digits: string): number {
  const year = Number(digits);
  return year < 68 ? 2000 + year : 1900 + year;
}

/** The columns of a header; a missing one is reported and nothing is returned. Of several vintages the last one counts. */
export function findFlowColumns(header: readonly string[], problems: ProblemList): FlowColumns | undefined {
  const names = header.map((name) => name.trim().toUpperCase());
  const home = names.indexOf('CODGEO');
  const work = names.indexOf('DCLT');
  const workers = names.findLastIndex((name) => WORKERS_COLUMN.test(name));
  const wanted: [number, string][] = [
    [home, 'CODGEO'],
    [work, 'DCLT'],
    [workers, 'NBFLUX_Cxx_ACTOCC15P'],
  ];
  const missing = wanted.filter(([position]) => position < 0);
  for (const [, column] of missing) {
    problems.insert(`La colonne «\u202F${column}\u202F» manque dans l’en-tête.`, { line: 1, column });
  }
  if (missing.length > 0) return undefined;
  const workersName = names[workers];
  const year = toYear(WORKERS_COLUMN.exec(workersName)?.[1] ?? '');
  return { home, work, workers, workersName, width: header.length, year };
}
