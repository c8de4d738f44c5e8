import { toServiceTime } from '../siting/catchment.ts';
import { computeCoverageSiting } from '../siting/coverage-siting.ts';
import { checkSitingProblem, type SitingProblem } from '../siting/siting-problem.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readNumber,
  readNumbers,
  readRecord,
} from './case-reader.ts';
import { findSize, readMatrix } from './read-matrix.ts';

const DEMAND: Bounds = { low: 0, high: 1e9 };
const MINUTES: Bounds = { low: 0, high: 1e5 };

/** The service time answered when a case names none, in minutes. Source: method C.8, 15 or 20 min. */
const DEFAULT_MINUTES = '15';

/** Demand by zone and minutes by zone then candidate, one site to open. */
function readSitingProblem(
  reader: CaseReader,
  field: string,
  record: Record<string, unknown>,
): SitingProblem {
  const demand = readNumbers(reader, { field: `${field}.demand`, value: record.demand }, DEMAND);
  const size = { rows: demand.length, columns: findSize(record.time).columns };
  const at = { field: `${field}.time`, value: record.time, size };
  return { demand, minutes: readMatrix(reader, at, MINUTES), siteCount: 1, fixedSites: [] };
}

/** The problem with as many sites, refused when there are not so many candidates; `field` names their number. */
function toSized(reader: CaseReader, field: string, problem: SitingProblem): SitingProblem {
  if (reader.problems.length === 0) {
    for (const { message } of checkSitingProblem(problem)) insertProblem(reader, field, message);
  }
  return problem;
}

function readSiteCount(reader: CaseReader, field: string, value: unknown): number {
  return readNumber(reader, { field, value }, { low: 1, high: 1e4 });
}

/**
 * Evaluates `{ demand, time, radius, p }` and returns them with the best selection (`optimum`, proven up to 25 candidates;
 * a notice otherwise) and the greedy one, sites in rising order. Undefined when the reader found a problem.
 */
export function computeGreedyTrapCase(
  reader: CaseReader,
  value: unknown,
  notices: string[],
): Record<string, unknown> | undefined {
  const key = 'mclpGreedyTrap';
  const record = readRecord(reader, key, value);
  const siteCount = readSiteCount(reader, `${key}.p`, record.p);
  const radius = readNumber(reader, { field: `${key}.radius`, value: record.radius }, MINUTES);
  const unsized = readSitingProblem(reader, key, record);
  const problem = toSized(reader, `${key}.p`, { ...unsized, siteCount });
  if (reader.problems.length > 0) return undefined;
  const catchment = toServiceTime(radius);
  const best = computeCoverageSiting(problem, catchment);
  const greedy = computeCoverageSiting(problem, catchment, 'greedy');
  if (!best.isProvenOptimal) notices.push(formatUnproven(key, best.gapShare));
  const { demand, time, p } = record;
  return {
    demand,
    time,
    radius: record.radius,
    p,
    optimum: { sites: best.sites, covered: best.objective },
    greedy: { sites: greedy.sites, covered: greedy.objective },
  };
}

function formatUnproven(key: string, gapShare: number): string {
  const percent = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 }).format(gapShare * 100);
  return `${key}\u00A0: optimum non prouvé, au plus ${percent}\u00A0% sous la borne.`;
}

/** The coverage tables asked for, `mclp15` for 15 minutes; without any, one at 15 minutes for every number of sites. */
function listTables(
  reader: CaseReader,
  record: Record<string, unknown>,
  candidates: number,
): [key: string, counts: string[]][] {
  const asked = Object.entries(record).flatMap(([key, table]): [string, string[]][] =>
    /^mclp\d{1,4}$/.test(key) ? [[key, Object.keys(readRecord(reader, `siting.${key}`, table))]] : [],
  );
  if (asked.length > 0) return asked;
  return [[`mclp${DEFAULT_MINUTES}`, Array.from({ length: candidates }, (_, index) => String(index + 1))]];
}

/**
 * Evaluates `{ demand, time, mclp15: { "1": …, "2": … } }` and returns them with the demand covered within the minutes of
 * the key (any number: `mclp20`) by so many sites. Undefined when the reader found a problem.
 */
export function computeSitingCase(
  reader: CaseReader,
  value: unknown,
  notices: string[],
): Record<string, unknown> | undefined {
  const record = readRecord(reader, 'siting', value);
  const unsized = readSitingProblem(reader, 'siting', record);
  const output: Record<string, unknown> = { demand: record.demand, time: record.time };
  for (const [key, counts] of listTables(reader, record, findSize(record.time).columns)) {
    const catchment = toServiceTime(Number(key.replace('mclp', '')));
    const covered = counts.map((count): [string, number] => {
      const field = `siting.${key}["${count}"]`;
      const siteCount = readSiteCount(reader, field, count.trim() === '' ? NaN : Number(count));
      const problem = toSized(reader, field, { ...unsized, siteCount });
      if (reader.problems.length > 0) return [count, NaN];
      const solution = computeCoverageSiting(problem, catchment);
      if (!solution.isProvenOptimal) notices.push(formatUnproven(field, solution.gapShare));
      return [count, solution.objective];
    });
    output[key] = Object.fromEntries(covered);
  }
  return reader.problems.length > 0 ? undefined : output;
}
