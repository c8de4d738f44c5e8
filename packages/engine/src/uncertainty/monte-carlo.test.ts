import type { LeverValues } from '@maceo/domain/scenarios/lever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPopulation, populations, populationSpecs } from '../../testing/populations.ts';
import { toMembership } from '../aggregate/aggregate-outcomes.ts';
import { computeIndicatorValues } from '../aggregate/indicator-values.ts';
import { computeOutcomes } from '../model/evaluate-statistics.ts';
import { toModelInputs } from '../model/model-inputs.ts';
import type { Population } from '../model/population.ts';
import { computeStatistics } from '../model/statistics.ts';
import { computeComparison, isConclusive } from './compare-scenarios.ts';
import { createDraws, createParameterReader, type Draws } from './draws.ts';
import { type Belief, createBelief } from './factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS } from './indicator-terms.ts';
import { createKernelBlocks } from './monte-carlo-kernel.ts';
import { scriptKernel } from './script-kernel.ts';
import { aggregateColumns, computeStatisticColumns, type StatisticColumns } from './statistic-columns.ts';
import { createStructuralGrid } from './structural-grid.ts';
import { computeUnitValues, createUnitEvaluator, type Projection } from './unit-values.ts';
import { findWasmKernel } from './wasm-kernel.ts';

const LEVERS: LeverValues = {
  access_public: 1,
  days_private: 2,
  telecentre_share: 0.08,
  flex_offices: 0.2,
  newcomers: 4.2,
};
const belief = createBelief({ reb_variant: 0.5 });

function createColumns(population: Population, world: Belief): StatisticColumns {
  const { tau_csp_1, tau_csp_2, tau_csp_3, tau_csp_4, tau_csp_5, tau_csp_6 } = world.central;
  return computeStatisticColumns({
    population,
    teleworkableShares: [tau_csp_1, tau_csp_2, tau_csp_3, tau_csp_4, tau_csp_5, tau_csp_6],
    grid: createStructuralGrid(world.laws),
  });
}

function project(
  population: Population,
  options: { count?: number; seed?: number; levers?: LeverValues; world?: Belief } = {},
): Projection & { draws: Draws } {
  const { count = 60, seed = 1, levers = LEVERS, world = belief } = options;
  const draws = createDraws({ seed, count, belief: world });
  const columns = createColumns(population, world);
  const blocks = createKernelBlocks({ columns, draws, levers, indicators: UNCERTAIN_INDICATOR_IDS });
  return { columns, blocks, draws };
}

/** Indicators of every home in one draw, the statistics built anew from the pairs for that draw. */
function rebuild(population: Population, draws: Draws, draw: number) {
  const parameters = createParameterReader(draws)(draw);
  const baseline = toModelInputs(parameters);
  const statistics = computeStatistics({ population, inputs: baseline });
  return computeIndicatorValues(
    computeOutcomes({ statistics, inputs: toModelInputs(parameters, LEVERS) }),
    computeOutcomes({ statistics, inputs: baseline }),
  );
}

/** Largest gap between the kernel and the rebuilt model, relative to the commune's largest draw of the indicator. */
function computeLargestGap(population: Population, world: Belief): number {
  const projection = project(population, { count: 24, world });
  const rebuilt = Array.from({ length: 24 }, (_, draw) => rebuild(population, projection.draws, draw));
  const gaps = UNCERTAIN_INDICATOR_IDS.flatMap((indicator) => {
    const evaluator = createUnitEvaluator(projection, indicator);
    return Array.from({ length: projection.columns.unitCount }, (_, unit) => {
      const values = computeUnitValues(evaluator, unit);
      // A balance is a difference of two larger figures: the gap is held against these.
      const scale = rebuilt.reduce((most, all) => {
        const sides = all.presence_home[unit] + all.absence_work[unit];
        const part = Math.abs(all.presence_balance[unit]) / (sides || 1);
        const isBalance = indicator.endsWith('balance');
        return Math.max(most, Math.abs(all[indicator][unit]) / (isBalance ? part || 1 : 1));
      }, 1e-9);
      return values.reduce(
        (most, value, draw) => Math.max(most, Math.abs(value - rebuilt[draw][indicator][unit]) / scale),
        0,
      );
    });
  });
  return Math.max(...gaps);
}

const structureless = createBelief(
  { reb_variant: 0.5 },
  {
    gamma_dist: { kind: 'fixed', value: 0.3 },
    tau: { kind: 'fixed', value: 1 },
    tc_distance: { kind: 'fixed', value: 6 },
  },
);

/** Populations without sectors, whose factors could bring a share to its cap of 1. */
const withinReach = populationSpecs.map((spec) => aPopulation({ ...spec, factors: undefined }));

describe('the kernel', () => {
  it('equals the model draw by draw when the structural parameters are known (1e-9)', () => {
    fc.assert(
      fc.property(populations, (population) => {
        expect(computeLargestGap(population, structureless)).toBeLessThan(1e-9);
      }),
      { numRuns: 30 },
    );
  });

  it('equals the model in τ alone as long as no job is beyond reach (γ = 0: the multiplier is exact, 1e-9)', () => {
    const world = createBelief(
      {},
      { gamma_dist: { kind: 'fixed', value: 0 }, tc_distance: { kind: 'fixed', value: 6 } },
    );
    fc.assert(
      fc.property(withinReach, (population) => {
        expect(computeLargestGap(population, world)).toBeLessThan(1e-9);
      }),
      { numRuns: 20 },
    );
  });
});

const kernels = [scriptKernel, findWasmKernel() ?? expect.fail('WebAssembly with SIMD is part of Node')];

describe.each(kernels)('quantiles, kernel in $name,', ({ computeQuantiles }) => {
  it('are in order and inside the draws they come from, with an interval around them', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const { columns, blocks } = project(population, { count: 200 });
        const tables = computeQuantiles({ columns, blocks, withMedianInterval: true });
        for (const indicator of UNCERTAIN_INDICATOR_IDS) {
          const { p10, p50, p90, p50Low, p50High } = tables[indicator] ?? expect.fail(indicator);
          const evaluator = createUnitEvaluator({ columns, blocks }, indicator);
          for (let unit = 0; unit < columns.unitCount; unit++) {
            const sorted = computeUnitValues(evaluator, unit).toSorted();
            expect([p10[unit], p50[unit], p90[unit]]).toEqual([sorted[19], sorted[99], sorted[179]]);
            // Ranks of 200 draws by the binomial law: P(B ≤ 85) = 0.0200, P(B ≤ 86) = 0.0280.
            expect([p50Low?.[unit], p50High?.[unit]]).toEqual([sorted[85], sorted[114]]);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('are the same to the byte for the same seed', () => {
    fc.assert(
      fc.property(populations, fc.nat(), (population, seed) => {
        const [a, b] = [1, 2].map(() => computeQuantiles(project(population, { seed })));
        for (const id of UNCERTAIN_INDICATOR_IDS) expect(b[id]).toEqual(a[id]);
      }),
      { numRuns: 10 },
    );
  });

  it('of a commune do not depend on the order of the communes', () => {
    fc.assert(
      fc.property(populationSpecs, (spec) => {
        const turn = (zone: number) => (zone < spec.homeCount ? spec.homeCount - 1 - zone : zone);
        const turned = aPopulation({
          ...spec,
          pairs: spec.pairs.map((pair) => ({ ...pair, home: turn(pair.home), work: turn(pair.work) })),
          shares: spec.shares.toReversed(),
          gate: spec.gate.toReversed(),
          inhabitants: spec.inhabitants.toReversed(),
        });
        const [a, b] = [aPopulation(spec), turned].map((population) => computeQuantiles(project(population)));
        for (const id of UNCERTAIN_INDICATOR_IDS) {
          const scale = Math.max(...(a[id]?.p90 ?? []).map(Math.abs), 1e-9);
          a[id]?.p50.forEach((value, unit) => {
            expect(Math.abs(value - (b[id]?.p50[turn(unit)] ?? NaN)) / scale).toBeLessThan(1e-9);
          });
        }
      }),
      { numRuns: 15 },
    );
  });

  it('may be computed part by part', () => {
    const population = fc.sample(populations, { seed: 3, numRuns: 1 })[0];
    const input = project(population);
    const whole = computeQuantiles(input);
    const into = computeQuantiles({ ...input, from: 0, to: 2 });
    expect(computeQuantiles({ ...input, from: 2, into })).toEqual(whole);
  });
});

describe('a territory', () => {
  it('is the sum of its communes draw by draw, which its quantiles are not', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const { columns, blocks } = project(population, { count: 40 });
        const territory = aggregateColumns(columns, toMembership([[0, 2, 3], [], [0, 1, 2, 3, 4]]));
        for (const indicator of UNCERTAIN_INDICATOR_IDS) {
          const own = createUnitEvaluator({ columns: territory, blocks }, indicator);
          const parts = createUnitEvaluator({ columns, blocks }, indicator);
          const communes = [0, 1, 2, 3, 4].map((unit) => computeUnitValues(parts, unit).slice());
          const sum = computeUnitValues(own, 0).slice();
          const scale = 1 + Math.max(...communes.flatMap((values) => [...values].map(Math.abs)));
          sum.forEach((value, draw) => {
            const expected = communes[0][draw] + communes[2][draw] + communes[3][draw];
            expect(Math.abs(value - expected) / scale).toBeLessThan(1e-12);
          });
          expect(computeUnitValues(own, 1).every((value) => value === 0)).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a comparison of scenarios', () => {
  const population = aPopulation({
    homeCount: 1,
    zoneCount: 2,
    pairs: [{ home: 0, work: 1, workers: 500, distanceKm: 22 }],
    shares: [[0.05, 0.1, 0.2, 0.25, 0.25, 0.15]],
  });
  const compare = (first: LeverValues, second: LeverValues) => {
    const [a, b] = [first, second].map((levers) => project(population, { count: 2000, levers }));
    return computeComparison({ first: a, second: b, indicator: 'co2_net' });
  };

  it('is certain when one does more of the same, however wide both ranges are', () => {
    const { winShare, difference } = compare(
      { access_public: 1, access_private: 0.9 },
      { access_public: 1, access_private: 0.8 },
    );
    expect([...winShare]).toEqual([1]);
    expect(difference.p10[0]).toBeGreaterThan(0);
    expect(isConclusive(winShare[0])).toBe(true);
  });

  it('is a draw, hence not conclusive, against itself', () => {
    const { winShare } = compare(LEVERS, LEVERS);
    expect([...winShare]).toEqual([0.5]);
    expect(isConclusive(0.5)).toBe(false);
  });

  it('gives complementary shares when turned round', () => {
    const [a, b]: LeverValues[] = [{ days_public: 2.4 }, { access_private: 0.72 }];
    expect(compare(a, b).winShare[0] + compare(b, a).winShare[0]).toBeCloseTo(1, 12);
  });

  it('is not conclusive between 20 and 80 %, ends included', () => {
    expect([0.19, 0.2, 0.8, 0.81].map(isConclusive)).toEqual([true, false, false, true]);
  });

  it('aligns the draws of two worlds whose structural laws differ', () => {
    const world = createBelief(
      { reb_variant: 0.5 },
      { gamma_dist: { kind: 'pert', low: 0, mode: 0.6, high: 0.8 } },
    );
    const [a, b] = [project(population), project(population, { world })];
    const { winShare } = computeComparison({ first: a, second: b, indicator: 'teleworkers' });
    // One pair only: the renormalised tilt is 1 whatever γ, so nothing can differ but rounding.
    expect(computeComparison({ first: a, second: a, indicator: 'teleworkers' }).winShare[0]).toBe(0.5);
    expect(winShare[0]).toBeGreaterThanOrEqual(0);
    const values = [a, b].map((side) =>
      computeUnitValues(createUnitEvaluator(side, 'teleworkers'), 0).slice(),
    );
    values[0].forEach((value, draw) => expect(value).toBeCloseTo(values[1][draw], 6));
  });
});
