/**
 * Solution of a small square system `matrix · x = right` by elimination with partial pivoting; undefined when the matrix
 * is singular. `matrix[i]` is row i; nothing given is changed.
 */
export function solveLinear(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | undefined {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k]) > Math.abs(best[k]) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(k, 0, pivot);
    for (const row of rows.slice(k + 1)) {
      const factor = row[k] / pivot[k];
      for (let column = k; column <= size; column++) row[column] -= factor * pivot[column];
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const known = x.reduce((sum, value, column) => (column > k ? sum + value * rows[k][column] : sum), 0);
    x[k] = (rows[k][size] - known) / rows[k][k];
  }
  return x.every(Number.isFinite) ? x : undefined;
}
