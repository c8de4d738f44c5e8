import type { Problem } from '@maceo/domain/problem';
import type { FactorId } from './factor-laws.ts';
import { computeNormalProbability, computeNormalQuantile } from './normal-law.ts';

/**
 * Correlation of two factors through a Gaussian copula: ρ of the normal scores, in −1…1 (the ranks' correlation is
 * close to it, (6/π)·asin(ρ/2)). Factors not named in any pair are independent.
 */
export interface Correlation {
  first: FactorId;
  second: FactorId;
  rho: number;
}

/** Factors named in the list, in order of first appearance. */
function listCorrelated(correlations: readonly Correlation[]): FactorId[] {
  return [...new Set(correlations.flatMap(({ first, second }) => [first, second]))];
}

function createMatrix(ids: readonly FactorId[], correlations: readonly Correlation[]): number[][] {
  const matrix = ids.map((_, row) => ids.map((__, column): number => (row === column ? 1 : 0)));
  for (const { first, second, rho } of correlations) {
    matrix[ids.indexOf(first)][ids.indexOf(second)] = rho;
    matrix[ids.indexOf(second)][ids.indexOf(first)] = rho;
  }
  return matrix;
}

/** Lower Cholesky factor, undefined when no set of numbers can have these correlations. */
function findCholesky(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row][column];
      for (let k = 0; k < column; k++) rest -= factor[row][k] * factor[column][k];
      if (row === column && rest < -1e-12) return undefined;
      if (row === column) factor[row][row] = Math.sqrt(Math.max(0, rest));
      else if (factor[column][column] > 1e-9) factor[row][column] = rest / factor[column][column];
      else if (Math.abs(rest) > 1e-9) return undefined;
    }
  }
  return factor;
}

/** Problems of a list of correlations: ρ outside −1…1, a factor with itself, a pair twice, a set that cannot exist. */
export function checkCorrelations(correlations: readonly Correlation[]): Problem[] {
  const seen = new Set<string>();
  const problems = correlations.flatMap(({ first, second, rho }): Problem[] => {
    const field = `${first}, ${second}`;
    const pair = [first, second].sort().join();
    const twice = first === second || seen.has(pair);
    seen.add(pair);
    if (twice) return [{ field, message: 'Ce couple de paramètres est donné deux fois.' }];
    return rho >= -1 && rho <= 1 ? [] : [{ field, message: 'La corrélation doit être entre −1 et 1.' }];
  });
  if (problems.length > 0) return problems;
  return findCholesky(createMatrix(listCorrelated(correlations), correlations)) === undefined
    ? [
        {
          field: 'correlations',
          message: 'Aucun jeu de paramètres ne peut avoir toutes ces corrélations à la fois.',
        },
      ]
    : [];
}

/**
 * Correlates independent uniform columns in place: Φ(L·Φ⁻¹(u)), L the Cholesky factor of the normal scores'
 * correlations. The first factor of a chain keeps its own uniforms; each column stays uniform. Checked correlations only.
 */
export function correlateUniforms(
  columns: Record<FactorId, Float64Array>,
  correlations: readonly Correlation[],
): void {
  const ids = listCorrelated(correlations);
  const factor = findCholesky(createMatrix(ids, correlations));
  if (factor === undefined) throw new Error('Correlations were not checked');
  const scores = ids.map((id) => columns[id].map(computeNormalQuantile));
  for (let row = 1; row < ids.length; row++) {
    columns[ids[row]] = columns[ids[row]].map((_, draw) =>
      computeNormalProbability(
        factor[row].reduce((sum, weight, column) => sum + weight * scores[column][draw], 0),
      ),
    );
  }
}
