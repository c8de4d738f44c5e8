import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeBetaProbability,
  computeBetaQuantile,
  computeDigamma,
  computeLogGamma,
} from './special-functions.ts';

/** Expected values computed with SciPy 1.17 (gammaln, digamma, betainc, beta.ppf). */
describe('the special functions', () => {
  it.each([
    [1e-3, 6.907178885383853, -1000.5755719318103],
    [0.5, 0.5723649429247, -1.9635100260214235],
    [1.5, -0.12078223763524526, 0.03648997397857652],
    [3, 0.6931471805599453, 0.9227843350984671],
    [10.25, 13.368023671476045, 2.277704790686724],
    [1234.5, 7550.550901077894, 7.1180162318279985],
  ])('give ln Γ and ψ at %d', (x, logGamma, digamma) => {
    expect(computeLogGamma(x) / logGamma).toBeCloseTo(1, 12);
    expect(computeDigamma(x) / digamma).toBeCloseTo(1, 12);
  });

  it.each([
    [2, 3, 0.4, 0.5248],
    [0.5, 0.5, 0.1, 0.20483276469913345],
    [150, 50, 0.7, 0.05533016548578204],
    [1e4, 2e4, 0.333, 0.4517928423809046],
  ])('give the beta(%d, %d) probability below %d', (alpha, beta, x, expected) => {
    expect(computeBetaProbability(x, { alpha, beta }) / expected).toBeCloseTo(1, 9);
  });

  it.each([
    [0.5, 0.5, 0.05, 0.0061558297024311365],
    [1.19, 2.56, 0.95, 0.7194750503971601],
    [200, 300, 0.05, 0.3642228932816927],
    [0.05, 8, 0.05, 7.401725360277002e-28],
    [7.2, 8.8, 0.05, 0.2547124354219938],
    [3, 1, 0.5, 0.7937005259840998],
  ])('give the quantile of beta(%d, %d) at %d', (alpha, beta, probability, expected) => {
    expect(computeBetaQuantile(probability, { alpha, beta }) / expected).toBeCloseTo(1, 9);
  });

  it('keep the quantile and the probability inverse to each other, and the quantile rising', () => {
    const size = fc.double({ min: 0.5, max: 500, noNaN: true });
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(size, size, share, share, (alpha, beta, p, q) => {
        const shape = { alpha, beta };
        const [x, y] = [computeBetaQuantile(p, shape), computeBetaQuantile(q, shape)];
        expect(computeBetaProbability(x, shape)).toBeCloseTo(p, 7);
        expect(p <= q ? x <= y : y <= x).toBe(true);
      }),
    );
  });

  it('keep to the ends at probabilities 0 and 1', () => {
    const shape = { alpha: 2, beta: 5 };
    expect([computeBetaQuantile(0, shape), computeBetaQuantile(1, shape)]).toEqual([0, 1]);
    expect([computeBetaProbability(-1, shape), computeBetaProbability(2, shape)]).toEqual([0, 1]);
  });
});
