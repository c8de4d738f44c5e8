import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateDaysPerWeek, type DaysEstimate, type DaysRequest } from './estimate-days.ts';

function getEstimate(request: DaysRequest): DaysEstimate {
  const result = estimateDaysPerWeek(request);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result;
}

const aCount = fc.record({ days: fc.constantFrom(0.5, 1, 1.5, 2, 3), persons: fc.nat(20) });

describe('days a week', () => {
  it('of twelve agents keep their distribution beside the mean', () => {
    const counts = [
      { days: 1.5, persons: 3 },
      { days: 1, persons: 9 },
    ];
    const estimate = getEstimate({ counts, seed: 7 });
    expect(estimate.meanDays).toBe(1.125);
    expect(estimate.distribution).toEqual([
      { days: 1, shareOfPersons: 0.75 },
      { days: 1.5, shareOfPersons: 0.25 },
    ]);
    // The resampled mean is 1 + 0.5·Binomial(12, 1/4)/12, whose 5 % point is 1 success of 12 and
    // whose 95 % point is 6, so near 5 (probability 0.946) that a sample may fall there.
    expect(estimate.lowDays).toBeCloseTo(1 + 1 / 24, 10);
    expect(estimate.highDays).toBeGreaterThanOrEqual(1 + 5 / 24);
    expect(estimate.highDays).toBeLessThanOrEqual(1 + 6 / 24);
    expect(estimate.isTooSmallToShow).toBe(false);
  });

  it('come out the same for the same seed, whatever the order of the counts', () => {
    const seed = fc.nat();
    fc.assert(
      fc.property(fc.array(aCount, { minLength: 1, maxLength: 6 }), seed, (counts, seed) => {
        fc.pre(counts.some(({ persons }) => persons > 0));
        const request = { counts, seed, draws: 50 };
        const estimate = getEstimate(request);
        expect(getEstimate({ ...request, counts: counts.toReversed() })).toEqual(estimate);
        expect(estimate.lowDays).toBeGreaterThanOrEqual(0.5);
        expect(estimate.highDays).toBeLessThanOrEqual(3);
        expect(estimate.lowDays).toBeLessThanOrEqual(estimate.highDays);
      }),
    );
  });

  it('of a single person have no width and say so', () => {
    const estimate = getEstimate({ counts: [{ days: 2, persons: 1 }], seed: 1 });
    expect([estimate.lowDays, estimate.highDays, estimate.isTooSmallToShow]).toEqual([2, 2, true]);
  });

  it.each([
    { counts: [{ days: 6, persons: -1 }], fields: ['counts[0].days', 'counts[0].persons'] },
    { counts: [{ days: NaN, persons: 1.5 }], fields: ['counts[0].days', 'counts[0].persons'] },
    { counts: [{ days: 1, persons: 0 }], fields: ['counts'] },
    { counts: [], fields: ['counts'] },
  ])('that cannot be used are refused by field: $fields', ({ counts, fields }) => {
    const result = estimateDaysPerWeek({ counts, seed: 1 });
    const problems = 'problems' in result ? result.problems : [];
    expect(problems.map(({ field }) => field)).toEqual(fields);
  });
});
