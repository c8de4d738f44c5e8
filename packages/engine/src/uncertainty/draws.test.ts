import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { describe, expect, it } from 'vitest';
import { checkCorrelations, type Correlation } from './correlations.ts';
import { createDraws, createParameterReader, getCentralFactors, toParameterValues } from './draws.ts';
import { checkBelief, checkSampling, createBelief, FACTOR_IDS, toLaw } from './factor-laws.ts';
import { computeExpectation } from './law-quadrature.ts';

const belief = createBelief();

function correlate(a: Float64Array, b: Float64Array): number {
  const mean = (x: Float64Array) => x.reduce((sum, value) => sum + value, 0) / x.length;
  const [ma, mb] = [mean(a), mean(b)];
  const covariance = (x: Float64Array, mx: number, y: Float64Array, my: number) =>
    x.reduce((sum, value, i) => sum + (value - mx) * (y[i] - my), 0);
  return covariance(a, ma, b, mb) / Math.sqrt(covariance(a, ma, a, ma) * covariance(b, mb, b, mb));
}

describe('draws', () => {
  it('are the same to the byte for the same seed, and others for another seed', () => {
    const [first, again, other] = [7, 7, 8].map((seed) => createDraws({ seed, count: 200, belief }));
    for (const id of FACTOR_IDS) expect([...again.factors[id]]).toEqual([...first.factors[id]]);
    expect([...other.factors.delta]).not.toEqual([...first.factors.delta]);
  });

  it('of a factor do not move when another law changes (common random numbers)', () => {
    const changed = createBelief({ delta: 2 }, { occ: { kind: 'fixed', value: 1.1 } });
    const [a, b] = [belief, changed].map((world) => createDraws({ seed: 1, count: 50, belief: world }));
    expect([...b.factors.reb_total]).toEqual([...a.factors.reb_total]);
    expect([...b.factors.delta]).not.toEqual([...a.factors.delta]);
    expect(new Set(b.factors.occ)).toEqual(new Set([1.1]));
  });

  it('stay inside the bounds of the registry and near the mean of their law', () => {
    const draws = createDraws({ seed: 5, count: 20_000, belief });
    for (const id of FACTOR_IDS) {
      const law = belief.laws[id];
      const values = draws.factors[id];
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const expected = computeExpectation(law, (x) => x);
      const deviation = Math.sqrt(computeExpectation(law, (x) => (x - expected) ** 2));
      expect(Math.abs(mean - expected), id).toBeLessThanOrEqual(0.03 * deviation + 1e-12);
      if (law.kind !== 'pert' && law.kind !== 'triangular') continue;
      expect(
        values.every((value) => value >= law.low && value <= law.high),
        id,
      ).toBe(true);
    }
  });

  it('share one multiplier between the teleworkable shares', () => {
    const draws = createDraws({ seed: 2, count: 20, belief });
    const read = createParameterReader(draws);
    for (let draw = 0; draw < 20; draw++) {
      const values = read(draw);
      const ratios = [values.tau_csp_1 / 0.03, values.tau_csp_3 / 0.72, values.tau_csp_6 / 0.02];
      for (const ratio of ratios) expect(ratio).toBeCloseTo(draws.factors.tau[draw], 12);
    }
  });

  it('at the centre are the registry itself', () => {
    const central = getDefaultParameters();
    expect(toParameterValues(central, getCentralFactors(central))).toEqual(central);
  });

  it('keep the circuity of the flows, even when a law is given for it', () => {
    const given = createBelief({}, { kappa_circ: { kind: 'pert', low: 1, mode: 1.3, high: 2 } });
    expect(given.laws.kappa_circ).toEqual({ kind: 'fixed', value: 1.3 });
  });

  it('widen the bounds to a central value outside them', () => {
    expect(toLaw({ law: 'pert', low: 0.4, high: 0.8 }, 0.9)).toEqual({
      kind: 'pert',
      low: 0.4,
      mode: 0.9,
      high: 0.9,
    });
    expect(toLaw({ law: 'fixed', low: 0.4, high: 0.8 }, 0.5)).toEqual({ kind: 'fixed', value: 0.5 });
  });
});

describe('correlations', () => {
  const chain: Correlation[] = [
    { first: 'delta', second: 'pi_all', rho: 0.6 },
    { first: 'pi_all', second: 'speed', rho: -0.4 },
  ];

  it('are those asked for, each factor keeping its own law', () => {
    const plain = createDraws({ seed: 4, count: 20_000, belief });
    const draws = createDraws({ seed: 4, count: 20_000, belief, correlations: chain });
    const { delta, pi_all: adoption, speed, occ } = draws.factors;
    expect(Math.abs(correlate(delta, adoption) - 0.6)).toBeLessThan(0.03);
    expect(Math.abs(correlate(adoption, speed) + 0.4)).toBeLessThan(0.03);
    expect(Math.abs(correlate(delta, occ))).toBeLessThan(0.03);
    expect([...occ]).toEqual([...plain.factors.occ]);
    const sorted = (x: Float64Array) => x.toSorted();
    expect(Math.abs(sorted(adoption)[2000] - sorted(plain.factors.pi_all)[2000])).toBeLessThan(0.005);
  });

  it('of 1 move two factors together', () => {
    const correlations: Correlation[] = [{ first: 'delta', second: 'pi_all', rho: 1 }];
    const { delta, pi_all: adoption } = createDraws({ seed: 4, count: 300, belief, correlations }).factors;
    const ranks = (x: Float64Array) => [...x.keys()].sort((a, b) => x[a] - x[b]);
    expect(ranks(delta)).toEqual(ranks(adoption));
  });

  it.each<{ title: string; correlations: Correlation[] }>([
    { title: 'above 1', correlations: [{ first: 'delta', second: 'occ', rho: 1.2 }] },
    { title: 'of a factor with itself', correlations: [{ first: 'delta', second: 'delta', rho: 0.2 }] },
    {
      title: 'given twice',
      correlations: [
        { first: 'delta', second: 'occ', rho: 0.2 },
        { first: 'occ', second: 'delta', rho: 0.3 },
      ],
    },
    {
      title: 'that cannot be together',
      correlations: [
        { first: 'delta', second: 'occ', rho: 0.9 },
        { first: 'occ', second: 'speed', rho: 0.9 },
        { first: 'delta', second: 'speed', rho: -0.9 },
      ],
    },
  ])('$title are refused', ({ correlations }) => {
    expect(checkCorrelations(correlations)).toHaveLength(1);
  });
});

describe('what is asked of a sampling', () => {
  it('is checked all at once', () => {
    expect(checkBelief(belief)).toEqual([]);
    expect(checkSampling({ seed: 1, count: 1000 })).toEqual([]);
    expect(checkSampling({ seed: -1, count: Infinity }).map((problem) => problem.field)).toEqual([
      'seed',
      'count',
    ]);
    expect(checkSampling({ seed: 1.5, count: '' }).map((problem) => problem.field)).toEqual([
      'count',
      'seed',
    ]);
    const wrong = createBelief({}, { occ: { kind: 'pert', low: 2, mode: 1, high: 3 } });
    expect(checkBelief(wrong).map((problem) => problem.field)).toEqual(['occ']);
  });
});
