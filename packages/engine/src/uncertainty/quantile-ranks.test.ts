import { describe, expect, it } from 'vitest';
import { computeQuantileRank, findMedianRanks } from './quantile-ranks.ts';

describe('the interval of a median', () => {
  it.each([
    // Exact sums of binomial coefficients, in whole numbers.
    { count: 6, low: 0, high: 5 },
    { count: 9, low: 1, high: 7 },
    { count: 20, low: 5, high: 14 },
    { count: 200, low: 85, high: 114 },
    { count: 1000, low: 468, high: 531 },
    { count: 20_000, low: 9860, high: 10_139 },
  ])('is between draws $low and $high of $count, by the binomial law', ({ count, low, high }) => {
    expect(findMedianRanks(count)).toEqual({ low, high });
  });

  it('does not exist below six draws', () => {
    expect([0, 1, 2, 5].map(findMedianRanks)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('holds the rank of the median', () => {
    for (let count = 6; count < 400; count++) {
      const { low, high } = findMedianRanks(count) ?? expect.fail(String(count));
      const middle = computeQuantileRank(0.5, count);
      expect(low <= middle && middle <= high).toBe(true);
    }
  });
});
