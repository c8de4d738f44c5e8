import { describe, expect, it } from 'vitest';
import { estimateMedianError, formatMonteCarloError } from './monte-carlo-error.ts';

describe('the Monte Carlo error of a median', () => {
  it('is that of a normal law: σ·√(π/2)/√n', () => {
    const interval = { p10: 100 - 1.2815515655446004, p50: 100, p90: 100 + 1.2815515655446004 };
    expect(estimateMedianError(interval, 400)).toBeCloseTo(1.2533141 / 20, 6);
  });

  it('is about what repeated draws show', () => {
    // Triangular draws by a fixed congruential sequence: 200 runs of 400 draws.
    let state = 12345;
    const draw = () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
    const sample = () =>
      Array.from({ length: 400 }, () => 10 + draw() + draw() + draw()).sort((a, b) => a - b);
    const runs = Array.from({ length: 200 }, sample);
    const medians = runs.map((run) => run[200]);
    const mean = medians.reduce((sum, value) => sum + value, 0) / medians.length;
    const spread = Math.sqrt(medians.reduce((sum, value) => sum + (value - mean) ** 2, 0) / medians.length);
    const interval = { p10: runs[0][40], p50: runs[0][200], p90: runs[0][360] };
    expect(estimateMedianError(interval, 400) / spread).toBeGreaterThan(0.75);
    expect(estimateMedianError(interval, 400) / spread).toBeLessThan(1.33);
  });

  it('is said above 1 % of the median only, and never without draws', () => {
    const wide = { p10: 50, p50: 100, p90: 180 };
    expect(formatMonteCarloError(wide, 200)).toBe('erreur de tirage de P50\u00A0: 4,5\u00A0%');
    expect(formatMonteCarloError(wide, 20_000)).toBeUndefined();
    expect(formatMonteCarloError(wide, 0)).toBeUndefined();
    expect(formatMonteCarloError({ p10: -1, p50: 0, p90: 1 }, 200)).toBeUndefined();
    expect(formatMonteCarloError(undefined, 200)).toBeUndefined();
  });
});
