import { describe, expect, it } from 'vitest';
import { findMonteCarloError, formatMonteCarloError } from './monte-carlo-error.ts';

const wide = { p10: 50, p50: 100, p90: 180 };

describe('the Monte Carlo error of a median', () => {
  it('is the further end of its interval, as a share of the median', () => {
    expect(findMonteCarloError({ ...wide, p50Ends: { low: 97, high: 104.5 } })).toBeCloseTo(0.045, 12);
    expect(findMonteCarloError({ ...wide, p50: -100, p50Ends: { low: -106, high: -99 } })).toBeCloseTo(
      0.06,
      12,
    );
  });

  it('is said above 1 % of the median only', () => {
    expect(formatMonteCarloError({ ...wide, p50Ends: { low: 97, high: 104.5 } })).toBe(
      'médiane à 4,5\u00A0% près',
    );
    expect(formatMonteCarloError({ ...wide, p50Ends: { low: 99, high: 101 } })).toBeUndefined();
  });

  it('is not said where there is none: no draws, no interval of the median, a median of 0', () => {
    expect(formatMonteCarloError(undefined)).toBeUndefined();
    expect(formatMonteCarloError(wide)).toBeUndefined();
    expect(formatMonteCarloError({ p10: -1, p50: 0, p90: 1, p50Ends: { low: -1, high: 1 } })).toBeUndefined();
  });
});
