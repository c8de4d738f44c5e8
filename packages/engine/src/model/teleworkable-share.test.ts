import { describe, expect, it } from 'vitest';
import { computeCompatibleShare, computeDeclaredFactor, computeTiltedShare } from './teleworkable-share.ts';

describe('the teleworkable share', () => {
  it.each([
    { share: 0.72, tilt: 1, expected: 0.72 },
    { share: 0.72, tilt: 1.25, expected: 0.9 },
    { share: 0.72, tilt: 1.5, expected: 1 },
    { share: 0, tilt: 3, expected: 0 },
  ])('is $expected for τ $share under a tilt of $tilt', ({ share, tilt, expected }) => {
    expect(computeTiltedShare(share, tilt)).toBeCloseTo(expected, 12);
  });

  it.each([
    { source: 0, ratio: 0.89, expected: 1 },
    { source: 1, ratio: 0.89, expected: 0.89 },
    { source: 0.5, ratio: 0.8, expected: 0.9 },
  ])(
    'is multiplied by $expected for source $source (0 technical, 1 declared)',
    ({ source, ratio, expected }) => {
      expect(computeDeclaredFactor(source, ratio)).toBeCloseTo(expected, 12);
    },
  );

  it('of a home is weighted by its occupations, read from its offset', () => {
    const shares = [9, 9, 9, 9, 9, 9, 0.1, 0.1, 0.2, 0.2, 0.2, 0.2];
    expect(
      computeCompatibleShare({ occupationShares: shares }, [0.03, 0.33, 0.72, 0.48, 0.36, 0.02], 6),
    ).toBeCloseTo(0.352, 12);
  });
});
