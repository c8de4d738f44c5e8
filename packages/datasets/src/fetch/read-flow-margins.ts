import { parse } from 'csv-parse';
import type { Cog } from '../cog/cog.ts';
import { createCodeFolding } from './fold-codes.ts';

/**
 * Sums of the home–work flow file by present commune: `employed` at home, `jobs` at the workplace, persons aged 15 and
 * over, decimals kept. `leftOut` = workers whose home or workplace is no metropolitan commune. Workplaces abroad count
 * for `employed` only.
 */
export interface FlowMargins {
  employed: Map<string, number>;
  jobs: Map<string, number>;
  leftOut: number;
}

function insertWorkers(sums: Map<string, number>, code: string, workers: number): void {
  sums.set(code, (sums.get(code) ?? 0) + workers);
}

/**
 * Reads INSEE's flow CSV (semicolons; CODGEO home, DCLT workplace, NBFLUX_C<year>_ACTOCC15P workers). Undefined when a
 * column is missing or the text is no CSV.
 */
export async function readFlowMargins(csv: Buffer, cog: Cog): Promise<FlowMargins | undefined> {
  const fold = createCodeFolding(cog);
  const margins: FlowMargins = { employed: new Map(), jobs: new Map(), leftOut: 0 };
  let columns: number[] | undefined;
  const parser = parse({ delimiter: ';', bom: true, relax_column_count: true });
  parser.end(csv);
  for await (const record of parser as AsyncIterable<string[]>) {
    if (columns === undefined) {
      const find = (isWanted: (name: string) => boolean) => record.findIndex(isWanted);
      columns = [
        find((name) => name === 'CODGEO'),
        find((name) => name === 'DCLT'),
        find((name) => /^NBFLUX_C\d\d_ACTOCC15P$/.test(name)),
      ];
      if (columns.includes(-1)) return undefined;
      continue;
    }
    const [home, work] = columns.slice(0, 2).map((column) => fold(record[column]));
    const workers = Number(record[columns[2]]);
    if (home !== undefined) insertWorkers(margins.employed, home, workers);
    if (work !== undefined) insertWorkers(margins.jobs, work, workers);
    if (home === undefined || work === undefined) margins.leftOut += workers;
  }
  return margins;
}
