import {
  checkWeights,
  type Criterion,
  type DecisionTable,
  TOTAL_POINTS,
} from '../decision/decision-table.ts';
import { computePromethee } from '../decision/promethee.ts';
import { computeTopsis } from '../decision/topsis.ts';
import { computeWeightedSum } from '../decision/weighted-sum.ts';
import {
  type Bounds,
  type CaseReader,
  insertProblem,
  readList,
  readNumbers,
  readRecord,
} from './case-reader.ts';
import { findSize, readMatrix } from './read-matrix.ts';

const VALUE: Bounds = { low: -1e12, high: 1e12 };
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

const SHARE: Bounds = { low: 0, high: 1 };

function readDirections(reader: CaseReader, value: unknown): Criterion['direction'][] {
  return readList(reader, 'mcda.benefit', value).map((item, index) => {
    if (typeof item !== 'boolean') insertProblem(reader, `mcda.benefit[${index}]`, 'il faut true ou false.');
    return item === true ? 'benefit' : 'cost';
  });
}

/** Weights as points; their sum is only judged once each of them is a share. */
function readPoints(reader: CaseReader, value: unknown): number[] {
  const shares = readNumbers(reader, { field: 'mcda.weights', value }, SHARE);
  const points = shares.map((share) => share * TOTAL_POINTS);
  if (reader.problems.length === 0) {
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (checkWeights(points).length > 0) {
      insertProblem(reader, 'mcda.weights', `la somme des poids est ${decimal.format(total)}, il faut 1.`);
    }
  }
  return points;
}

/**
 * Evaluates `{ X, weights, benefit }` (X by alternative then criterion, weights with sum 1) and returns them with the
 * scores of the alternatives by each method. Undefined when the reader found a problem.
 */
export function computeMcdaCase(reader: CaseReader, value: unknown): Record<string, unknown> | undefined {
  const { X, weights, benefit } = readRecord(reader, 'mcda', value);
  const directions = readDirections(reader, benefit);
  const points = readPoints(reader, weights);
  if (points.length !== directions.length) {
    insertProblem(reader, 'mcda.weights', `il faut ${directions.length} poids, comme dans benefit.`);
  }
  const size = { rows: findSize(X).rows, columns: directions.length };
  const values = readMatrix(reader, { field: 'mcda.X', value: X, size }, VALUE);
  if (reader.problems.length > 0) return undefined;
  const table: DecisionTable = {
    alternatives: values.map((_, index) => String(index)),
    criteria: directions.map((direction, index) => ({
      id: String(index),
      direction,
      weightPoints: points[index],
      scaling: { kind: 'min-max' },
    })),
    values,
  };
  return {
    X,
    weights,
    benefit,
    weightedSumMinMax: computeWeightedSum(table),
    topsis: computeTopsis(table),
    promethee2Usual: computePromethee(table),
  };
}
