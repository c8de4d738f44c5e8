import { DAYS_DISTRIBUTION } from '@maceo/domain/scenarios/days-distribution';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { describe, expect, it } from 'vitest';
import { computeDecidedDays, computeEffectiveDays, computeMeanDays } from './intensity.ts';

describe('the declared distribution of days', () => {
  it('has the mean of the registry and four teleworkers in five at two days at most', () => {
    expect(computeMeanDays(DAYS_DISTRIBUTION)).toBeCloseTo(getDefaultParameters().delta, 12);
    const atMostTwo = DAYS_DISTRIBUTION.filter(({ days }) => days <= 2);
    expect(atMostTwo.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(0.8, 12);
    expect(DAYS_DISTRIBUTION.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

describe('effective days', () => {
  it.each([
    { granted: 2.1, ratio: 2 / 3, expected: 1.4 },
    { granted: 2, ratio: 0.67, expected: 1.34 },
    { granted: 0, ratio: 0.67, expected: 0 },
  ])('are $expected for $granted granted at $ratio', ({ granted, ratio, expected }) => {
    expect(computeEffectiveDays(granted, ratio)).toBeCloseTo(expected, 12);
  });

  it.each([
    { effective: undefined, granted: undefined, expected: 1.7 },
    { effective: undefined, granted: 3, expected: 2.01 },
    { effective: 1.5, granted: 3, expected: 1.5 },
    { effective: 0, granted: undefined, expected: 0 },
  ])('decided at $effective, granted at $granted, are $expected', ({ effective, granted, expected }) => {
    const days = computeDecidedDays({ effective, granted, observed: 1.7, effectivePerGranted: 0.67 });
    expect(days).toBeCloseTo(expected, 12);
  });
});
