import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeBetaProbability, createBetaQuantile } from './beta-law.ts';
import { checkLaw, type Law, toBeta, toLognormal, toShareLaw } from './law.ts';
import { createQuantile } from './law-quantile.ts';
import { computeExpectation } from './law-quadrature.ts';
import { computeNormalProbability, computeNormalQuantile } from './normal-law.ts';
import { computeLawRange } from './structural-grid.ts';

/** Values of SciPy 1.17: norm.ppf, beta(2.3, 3.7).ppf, beta(0.4, 60).ppf. */
const NORMAL = [
  [1e-10, -6.361340902404056],
  [0.01, -2.3263478740408408],
  [0.3, -0.5244005127080409],
  [0.9, 1.2815515655446004],
  [0.999, 3.090232306167813],
] as const;
const BETA = [
  [{ alpha: 2.3, beta: 3.7 }, 0.1, 0.14875882522947892],
  [{ alpha: 2.3, beta: 3.7 }, 0.5, 0.3696080211863175],
  [{ alpha: 2.3, beta: 3.7 }, 0.999999, 0.9856298137312985],
  [{ alpha: 0.4, beta: 60 }, 0.1, 3.934351642683125e-5],
  [{ alpha: 0.4, beta: 60 }, 0.95, 0.027454056464980586],
] as const;

const low = fc.double({ min: -100, max: 100, noNaN: true });
const width = fc.double({ min: 0.01, max: 100, noNaN: true });
const place = fc.double({ min: 0, max: 1, noNaN: true });
const modal = fc.record({ low, width, place }).map((law) => ({
  low: law.low,
  mode: law.low + law.width * law.place,
  high: law.low + law.width,
}));
const laws: fc.Arbitrary<Law> = fc.oneof(
  modal.map((law): Law => ({ kind: 'pert', ...law })),
  modal.map((law): Law => ({ kind: 'triangular', ...law })),
  fc
    .record({ median: width, sigma: fc.double({ min: 0.05, max: 1.5, noNaN: true }) })
    .map((law): Law => ({ kind: 'lognormal', ...law })),
);

describe('special functions', () => {
  it.each(NORMAL)('the normal quantile of %d is %d', (probability, expected) => {
    expect(computeNormalQuantile(probability)).toBeCloseTo(expected, 13);
    expect(computeNormalProbability(expected)).toBeCloseTo(probability, 14);
  });

  it.each(BETA)('the quantile of the beta %o at %d is %d', (shapes, probability, expected) => {
    expect(Math.abs(createBetaQuantile(shapes)(probability) - expected)).toBeLessThan(5e-12);
  });

  it('the beta probability and its quantile undo each other (shapes ≥ 1, those of PERT laws)', () => {
    const shape = fc.double({ min: 1, max: 20, noNaN: true });
    const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(shape, shape, probability, (alpha, beta, p) => {
        expect(computeBetaProbability({ alpha, beta }, createBetaQuantile({ alpha, beta })(p))).toBeCloseTo(
          p,
          8,
        );
      }),
    );
  });
});

describe('a law', () => {
  it('has increasing quantiles inside its range', () => {
    const probabilities = fc.array(fc.double({ min: 1e-5, max: 1 - 1e-5, noNaN: true }), { minLength: 2 });
    fc.assert(
      fc.property(laws, probabilities, (law, list) => {
        const { low: least, high: greatest } = computeLawRange(law);
        const values = list.sort((a, b) => a - b).map(createQuantile(law));
        values.forEach((value, index) => {
          expect(value).toBeGreaterThanOrEqual(least - 1e-9);
          expect(value).toBeLessThanOrEqual(greatest + 1e-9);
          if (index > 0) expect(value).toBeGreaterThanOrEqual(values[index - 1] - 1e-9);
        });
      }),
    );
  });

  it('PERT has the mean (low + 4·mode + high) ÷ 6 and the variance of its beta', () => {
    fc.assert(
      fc.property(modal, (given) => {
        const law: Law = { kind: 'pert', ...given };
        const { alpha, beta } = toBeta(law);
        const mean = (given.low + 4 * given.mode + given.high) / 6;
        const range = given.high - given.low;
        const variance = (range ** 2 * alpha * beta) / ((alpha + beta) ** 2 * (alpha + beta + 1));
        expect(Math.abs(computeExpectation(law, (x) => x) - mean)).toBeLessThan(1e-9 * range);
        expect(computeExpectation(law, (x) => (x - mean) ** 2) / variance).toBeCloseTo(1, 8);
      }),
    );
  });

  it('is integrated as it is drawn: E[1/x] by quadrature is the mean of 1/quantile', () => {
    const law: Law = { kind: 'pert', low: 42, mode: 50, high: 58 };
    const quantile = createQuantile(law);
    const steps = Array.from({ length: 4000 }, (_, i) => 1 / quantile((i + 0.5) / 4000));
    const mean = steps.reduce((sum, x) => sum + x, 0) / steps.length;
    expect(computeExpectation(law, (x) => 1 / x) / mean).toBeCloseTo(1, 6);
  });

  it('lognormal by its 5th and 95th percentiles has them', () => {
    const quantile = createQuantile(toLognormal(3, 40));
    expect([quantile(0.05), quantile(0.95)].map((x) => x.toFixed(9))).toEqual([
      '3.000000000',
      '40.000000000',
    ]);
  });

  it('of a share keeps its mean inside 0–1', () => {
    const law = toShareLaw({ mean: 0.69, low: 0.57, high: 0.81 });
    expect(computeExpectation(law, (x) => x)).toBeCloseTo(0.69, 9);
    expect(computeLawRange(law)).toEqual({ low: 0, high: 1 });
  });

  it('discrete gives each value its share', () => {
    const law: Law = { kind: 'discrete', values: [2, 0.5, 1], weights: [1, 1, 2] };
    expect([0.2, 0.3, 0.7, 0.8].map(createQuantile(law))).toEqual([0.5, 1, 1, 2]);
    expect(computeExpectation(law, (x) => x)).toBeCloseTo(1.125, 12);
  });

  it.each<{ title: string; law: Law }>([
    { title: 'a mode outside its ends', law: { kind: 'pert', low: 0, mode: 2, high: 1 } },
    { title: 'no width', law: { kind: 'triangular', low: 1, mode: 1, high: 1 } },
    { title: 'a shape of 0', law: { kind: 'beta', low: 0, high: 1, alpha: 0, beta: 1 } },
    { title: 'a median of 0', law: { kind: 'lognormal', median: 0, sigma: 1 } },
    { title: 'weights all 0', law: { kind: 'discrete', values: [1, 2], weights: [0, 0] } },
    { title: 'no number', law: { kind: 'fixed', value: NaN } },
  ])('with $title is refused in French', ({ law }) => {
    expect(checkLaw(law, 'champ')).toEqual([{ field: 'champ', message: expect.stringContaining('il faut') }]);
  });
});
