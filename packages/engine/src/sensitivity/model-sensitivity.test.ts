import type { LeverValues } from '@maceo/domain/scenarios/lever';
import { LEVERS, LEVER_IDS } from '@maceo/domain/scenarios/lever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPopulation } from '../../testing/populations.ts';
import { toMembership } from '../aggregate/aggregate-outcomes.ts';
import { computeCoefficients } from '../model/evaluate-coefficients.ts';
import { toModelInputs } from '../model/model-inputs.ts';
import { getCentralFactors, toParameterValues } from '../uncertainty/draws.ts';
import { createBelief, FACTOR_IDS, type FactorId } from '../uncertainty/factor-laws.ts';
import { INDICATOR_TERMS, UNCERTAIN_INDICATOR_IDS } from '../uncertainty/indicator-terms.ts';
import { createQuantile } from '../uncertainty/law-quantile.ts';
import { aggregateColumns, BASES, computeStatisticColumns } from '../uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../uncertainty/structural-grid.ts';
import {
  computeTermCoefficient,
  createIndicatorExpressions,
  whyNotMultilinear,
} from './model-expressions.ts';
import { computeModelSobol } from './model-sobol.ts';
import {
  computeSampledSobol,
  computeScreening,
  createScreeningReader,
  createSobolReader,
} from './screening.ts';
import { computeTornado, createTornadoReader } from './tornado.ts';

const belief = createBelief({ reb_variant: 0.4, fe_perimeter: 1, half_day_share: 0.1 });
const levers: LeverValues = {
  access_public: 1,
  days_private: 2,
  telecentre_share: 0.08,
  flex_offices: 0.3,
  newcomers: 4.2,
};
const population = aPopulation({
  homeCount: 3,
  zoneCount: 4,
  pairs: [
    { home: 0, work: 0, workers: 120, distanceKm: 3 },
    { home: 0, work: 1, workers: 260, distanceKm: 18 },
    { home: 0, work: 3, workers: 40, distanceKm: 75 },
    { home: 1, work: 1, workers: 900, distanceKm: 4, carShare: 0.55 },
    { home: 1, work: 3, workers: 80, distanceKm: 60 },
    { home: 2, work: 1, workers: 60, distanceKm: 31 },
  ],
  shares: [
    [0.08, 0.08, 0.12, 0.24, 0.28, 0.2],
    [0.02, 0.07, 0.24, 0.27, 0.25, 0.15],
    [0.2, 0.1, 0.06, 0.18, 0.26, 0.2],
  ],
  inhabitants: [1200, 2600, 310],
});
const communes = computeStatisticColumns({
  population,
  teleworkableShares: [0.03, 0.33, 0.72, 0.48, 0.36, 0.02],
  grid: createStructuralGrid(belief.laws),
});

const decided: fc.Arbitrary<LeverValues> = fc
  .tuple(
    ...LEVER_IDS.map((id) =>
      fc.option(fc.double({ min: LEVERS[id].low, max: LEVERS[id].high, noNaN: true })),
    ),
  )
  .map((values) =>
    Object.fromEntries(values.flatMap((value, index) => (value === null ? [] : [[LEVER_IDS[index], value]]))),
  );
const quantiles = FACTOR_IDS.map((id) => createQuantile(belief.laws[id]));
const point = fc
  .array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), {
    minLength: FACTOR_IDS.length,
    maxLength: FACTOR_IDS.length,
  })
  .map((uniforms) => {
    const values = FACTOR_IDS.map((id, index) => [id, quantiles[index](uniforms[index])]);
    return Object.fromEntries(values) as Record<FactorId, number>;
  });

describe('the model as sums of products', () => {
  it('is the model itself, coefficient by coefficient, under any levers (1e-12)', () => {
    fc.assert(
      fc.property(point, decided, (factors, chosen) => {
        const parameters = toParameterValues(belief.central, factors);
        const at = {
          scenario: computeCoefficients(toModelInputs(parameters, chosen)),
          baseline: computeCoefficients(toModelInputs(parameters)),
          tau: 1,
        };
        const expressions = createIndicatorExpressions(chosen);
        for (const indicator of UNCERTAIN_INDICATOR_IDS) {
          for (const base of BASES) {
            const own = INDICATOR_TERMS[indicator].filter((term) => term.base === base);
            const expected = own.reduce((sum, term) => sum + term.coefficientAt(at), 0);
            const parts = expressions[indicator]
              .filter((term) => term.base === base)
              .map((term) => computeTermCoefficient(term, factors));
            const scale = parts.reduce((sum, part) => sum + Math.abs(part), 1e-12);
            const obtained = parts.reduce((sum, part) => sum + part, 0);
            expect(Math.abs(obtained - expected) / scale, `${indicator} ${base}`).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });

  it('holds for the registry, and says so when the observed adoption may exceed the take-up', () => {
    expect(whyNotMultilinear(createBelief())).toBeUndefined();
    expect(whyNotMultilinear(createBelief({ pi_all: 0.9 }))).toContain('volontariat');
  });
});

describe('Sobol indices of the model', () => {
  const territories = aggregateColumns(communes, toMembership([[0, 1, 2], [0], [2]]));
  const tables = computeModelSobol({ columns: territories, belief, levers });

  it.each(['co2_net', 'co2_net_additional', 'km_avoided', 'spending_balance', 'teleworkers'] as const)(
    'of %s in closed form are those of Saltelli and Jansen (0.05 at N = 2,048)',
    (indicator) => {
      const reader = createSobolReader({ columns: territories, belief, levers, indicator, seed: 1 }, 2048);
      for (const unit of [0, 1]) {
        for (const { factor, first, total } of computeSampledSobol(reader, unit)) {
          const exact = {
            first: tables[indicator]?.first.get(factor),
            total: tables[indicator]?.total.get(factor),
          };
          expect(Math.abs(first - (exact.first?.[unit] ?? NaN)), `S1 ${factor}`).toBeLessThan(0.05);
          expect(Math.abs(total - (exact.total?.[unit] ?? NaN)), `ST ${factor}`).toBeLessThan(0.05);
        }
      }
    },
  );

  it('are shares: 0 ≤ S1 ≤ ST, and the first orders sum to 1 at most', () => {
    // How many newcomers is decided, not believed: it does not vary.
    for (const indicator of UNCERTAIN_INDICATOR_IDS.filter((id) => id !== 'newcomers')) {
      const table = tables[indicator];
      for (const unit of [0, 1]) {
        let sum = 0;
        table?.first.forEach((values, factor) => {
          sum += values[unit];
          expect(values[unit]).toBeGreaterThan(-1e-9);
          expect(values[unit]).toBeLessThanOrEqual((table.total.get(factor)?.[unit] ?? NaN) + 1e-9);
        });
        expect(sum).toBeLessThan(1 + 1e-9);
      }
    }
  });

  it('do not exist for what is decided alone', () => {
    expect(tables.newcomers?.variance[0]).toBeCloseTo(0, 9);
    for (const [factor, values] of tables.newcomers?.first ?? []) {
      expect(Number.isNaN(values[0]), factor).toBe(true);
    }
  });

  it('do not exist where nothing varies', () => {
    const none = computeModelSobol({
      columns: territories,
      belief,
      levers: {},
      indicators: ['co2_net_additional'],
    });
    expect(none.co2_net_additional?.first.get('delta')?.[0]).toBeNaN();
  });
});

describe('a tornado', () => {
  const reader = createTornadoReader({ columns: communes, belief, levers, indicator: 'co2_net' });

  it('starts from the central case and has its longest bars first', () => {
    const { central, bars } = computeTornado(reader, 0);
    const lengths = bars.map(({ low, high }) => Math.abs(high - low));
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(central).toBeGreaterThan(0);
    expect(bars.find(({ factor }) => factor === 'speed')).toMatchObject({ low: central, high: central });
  });

  it('shows the direction of each factor', () => {
    const { central, bars } = computeTornado(reader, 1);
    const rebound = bars.find(({ factor }) => factor === 'reb_total');
    const weeks = bars.find(({ factor }) => factor === 'weeks');
    expect(rebound?.low).toBeGreaterThan(central);
    expect(rebound?.high).toBeLessThan(central);
    expect(weeks?.high).toBeGreaterThan(central);
  });

  it('has for a factor that enters linearly the length its quantiles give', () => {
    const weeks = createQuantile(belief.laws.weeks);
    const { central, bars } = computeTornado(
      createTornadoReader({ columns: communes, belief, levers, indicator: 'days' }),
      0,
    );
    const bar = bars.find(({ factor }) => factor === 'weeks');
    const { weeks: center } = getCentralFactors(belief.central);
    expect(bar?.high).toBeCloseTo((central * weeks(0.9)) / center, 9);
    expect(bar?.low).toBeCloseTo((central * weeks(0.1)) / center, 9);
  });
});

describe('a screening', () => {
  it('puts first what the tornado puts first and leaves out what has no effect', () => {
    const input = { columns: communes, belief, levers, indicator: 'co2_gross', seed: 3 } as const;
    const screened = computeScreening(createScreeningReader(input, 40), 0);
    const { bars } = computeTornado(createTornadoReader(input), 0);
    expect(bars.slice(0, 3).map(({ factor }) => factor)).toContain(screened[0].factor);
    expect(screened.find(({ factor }) => factor === 'reb_total')?.meanAbsolute).toBe(0);
  });

  it('never has fewer than 20 trajectories', () => {
    const input = { columns: communes, belief, levers, indicator: 'days', seed: 3 } as const;
    expect(createScreeningReader(input, 2).design.trajectories).toBe(20);
  });
});
