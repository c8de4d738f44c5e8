import { describe, expect, it } from 'vitest';
import { solveLinear } from './solve-linear.ts';

describe('a small linear system', () => {
  it('is solved by hand and by elimination alike', () => {
    const matrix = [
      [0, 2, 1],
      [1, -1, 0],
      [3, 0, 1],
    ];
    // x = 1, y = 2, z = −1.
    const found = solveLinear(matrix, [3, -1, 2]) ?? expect.fail('regular');
    found.forEach((value, index) => expect(value).toBeCloseTo([1, 2, -1][index], 12));
    expect(matrix[0]).toEqual([0, 2, 1]);
  });

  it('has no solution when it is singular', () => {
    const rows = [
      [1, 2],
      [2, 4],
    ];
    expect(solveLinear(rows, [1, 1])).toBeUndefined();
  });
});
