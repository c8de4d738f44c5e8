import { estimateDenseFlows } from '../flows/estimate-dense-flows.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readList,
  readNumber,
  readNumbers,
  readRecord,
} from './case-reader.ts';

const PERSONS: Bounds = { low: 0, high: 1e9 };
const COST: Bounds = { low: 0, high: 1e6 };
const BETA: Bounds = { low: 0, high: 1000 };

/** Largest table: beyond, the sparse estimation of the product is the tool. Assumption: a consultant's hand-made case. */
const LARGEST_SIDE = 2000;

/** The cost matrix, with a problem for each row that is not as long as D, or when there are not as many rows as O. */
function readCost(reader: CaseReader, value: unknown, size: { rows: number; columns: number }): number[][] {
  const rows = readList(reader, 'furness.cost', value);
  if (rows.length !== size.rows)
    insertProblem(reader, 'furness.cost', `il faut ${size.rows} lignes, comme dans O.`);
  return rows.map((row, index) => {
    const field = `furness.cost[${index}]`;
    const cells = readNumbers(reader, { field, value: row }, COST);
    if (cells.length !== size.columns)
      insertProblem(reader, field, `il faut ${size.columns} cases, comme dans D.`);
    return cells;
  });
}

/**
 * Evaluates `{ O, D, cost, beta }` and returns them with the balanced table `T` (persons) and `meanCost`. Warnings of the
 * estimation go to `notices`. Undefined when the reader found a problem.
 */
export function computeFurnessCase(
  reader: CaseReader,
  value: unknown,
  notices: string[],
): Record<string, unknown> | undefined {
  const { O, D, cost: costs, beta: slope } = readRecord(reader, 'furness', value);
  const origins = readNumbers(reader, { field: 'furness.O', value: O }, PERSONS);
  const destinations = readNumbers(reader, { field: 'furness.D', value: D }, PERSONS);
  const beta = readNumber(reader, { field: 'furness.beta', value: slope }, BETA);
  if (Math.max(origins.length, destinations.length) > LARGEST_SIDE) {
    insertProblem(reader, 'furness', `au plus ${LARGEST_SIDE} zones de chaque côté.`);
  }
  const cost = readCost(reader, costs, { rows: origins.length, columns: destinations.length });
  if (reader.problems.length > 0) return undefined;
  const flows = estimateDenseFlows({ origins, destinations, cost, beta });
  if ('problems' in flows) {
    flows.problems.forEach(({ field, message }) => insertProblem(reader, `furness.${field}`, message));
    return undefined;
  }
  notices.push(...flows.warnings.map((warning) => `furness\u00A0: ${warning}`));
  return { O, D, cost: costs, beta: slope, T: flows.trips, meanCost: flows.meanCost };
}
