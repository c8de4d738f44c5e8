import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeOrderStatistics, createOrderScratch } from './order-statistics.ts';
import { computeQuantileRank, findMedianRanks } from './quantile-ranks.ts';

function selectRanks(values: Float64Array, ranks: number[]): number[] {
  const found = new Float64Array(ranks.length);
  computeOrderStatistics(createOrderScratch(values.length, Uint32Array.from(ranks)), values, found);
  return [...found];
}

describe('order statistics', () => {
  const value = fc.oneof(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.constantFrom(0, 1, 2),
    fc.double({ min: -1e300, max: 1e300, noNaN: true }),
  );

  it('are those of the sorted values, ties and extremes included; a zero has no sign', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 400 }),
        fc.array(fc.nat(), { maxLength: 9 }),
        (list, raw) => {
          const ranks = raw.map((rank) => rank % list.length).sort((a, b) => a - b);
          const sorted = Float64Array.from(list).sort();
          expect(selectRanks(Float64Array.from(list), ranks)).toEqual(ranks.map((rank) => sorted[rank] + 0));
        },
      ),
    );
  });

  it('use the same scratch again without a trace of what came before', () => {
    const scratch = createOrderScratch(5, Uint32Array.of(0, 2, 4));
    const found = new Float64Array(3);
    computeOrderStatistics(scratch, Float64Array.of(5, 1, 4, 2, 3), found);
    expect([...found]).toEqual([1, 3, 5]);
    computeOrderStatistics(scratch, Float64Array.of(7, 7, 7, 7, 7), found);
    expect([...found]).toEqual([7, 7, 7]);
    computeOrderStatistics(scratch, Float64Array.of(-1, 0, 9, 9, 9), found);
    expect([...found]).toEqual([-1, 9, 9]);
  });
});

describe('ranks', () => {
  it.each([
    { probability: 0.1, count: 1000, rank: 99 },
    { probability: 0.5, count: 1001, rank: 500 },
    { probability: 0.9, count: 10, rank: 8 },
    { probability: 0.05, count: 1, rank: 0 },
  ])('P$probability of $count draws is number $rank', ({ probability, count, rank }) => {
    expect(computeQuantileRank(probability, count)).toBe(rank);
  });

  it('of its interval hold the true median in 95 % of samples or a little more (2,000 samples of 200)', () => {
    const { low, high } = findMedianRanks(200) ?? expect.fail('200 draws');
    let held = 0;
    let state = 1;
    const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    for (let sample = 0; sample < 2000; sample++) {
      const sorted = Float64Array.from({ length: 200 }, random).sort();
      if (sorted[low] <= 0.5 && sorted[high] >= 0.5) held += 1;
    }
    expect(held / 2000).toBeGreaterThan(0.945);
    expect(held / 2000).toBeLessThan(0.98);
  });
});
