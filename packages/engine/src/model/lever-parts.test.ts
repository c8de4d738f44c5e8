import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { LEVER_IDS, type LeverId, type LeverValues } from '@maceo/domain/scenarios/lever';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSameOutcomes } from '../../testing/expect-same-outcomes.ts';
import { aPopulation, populations } from '../../testing/populations.ts';
import { toMembership } from '../aggregate/aggregate-outcomes.ts';
import { computeIndicatorValues } from '../aggregate/indicator-values.ts';
import { computeModelSobol } from '../sensitivity/model-sobol.ts';
import { computeSampledSobol, createSobolReader } from '../sensitivity/screening.ts';
import { createDraws, createParameterReader } from '../uncertainty/draws.ts';
import { createBelief } from '../uncertainty/factor-laws.ts';
import { UNCERTAIN_INDICATOR_IDS } from '../uncertainty/indicator-terms.ts';
import { createKernelBlocks } from '../uncertainty/monte-carlo-kernel.ts';
import { aggregateColumns, computeStatisticColumns } from '../uncertainty/statistic-columns.ts';
import { createStructuralGrid } from '../uncertainty/structural-grid.ts';
import { computeUnitValues, createUnitEvaluator } from '../uncertainty/unit-values.ts';
import { computePartOutcomes, computePartStatistics } from './evaluate-parts.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { computeOutcomes } from './evaluate-statistics.ts';
import { createLeverParts, type DecidedLever } from './lever-parts.ts';
import { toModelInputs } from './model-inputs.ts';
import { HOME_OUTCOMES, type Outcomes } from './outcomes.ts';
import type { Population } from './population.ts';
import { computeStatistics } from './statistics.ts';

const HOMES = 5;
/** Homes in which some of the levers below act; the others act everywhere. */
type LeverPerimeters = Partial<Record<LeverId, number[]>>;
const LEVERS: LeverValues = { access_public: 1, days_private: 2.2, newcomers: 4.2, telecentre_share: 0.1 };
const values = getDefaultParameters();
const homes = fc.uniqueArray(fc.nat(HOMES - 1), { maxLength: HOMES });
const perimeters: fc.Arbitrary<LeverPerimeters> = fc.record(
  { access_public: homes, days_private: homes, newcomers: homes },
  { requiredKeys: [] },
);

/** The levers above, each in its perimeter. */
function decide(within: LeverPerimeters): DecidedLever[] {
  return LEVER_IDS.flatMap((leverId) => {
    const value = LEVERS[leverId];
    return value === undefined ? [] : [{ leverId, value, homes: within[leverId] }];
  });
}

/** Levers of one home, written as one says them: those without perimeter, and those whose perimeter has the home. */
function listOwnLevers(home: number, within: LeverPerimeters): LeverValues {
  const own = Object.entries(LEVERS).filter(
    ([id]) => within[id as keyof LeverValues]?.includes(home) ?? true,
  );
  return Object.fromEntries(own);
}

function runParts(population: Population, within: LeverPerimeters): Outcomes {
  return runDecided(population, decide(within));
}

function runDecided(population: Population, decided: readonly DecidedLever[]): Outcomes {
  const parts = createLeverParts(decided, HOMES);
  const statistics = computePartStatistics({ population, inputs: toModelInputs(values) }, parts);
  return computePartOutcomes(statistics, (part) => toModelInputs(values, parts.levers[part]));
}

describe('the parts of the homes', () => {
  it.each([
    { within: {} as LeverPerimeters, parts: 1, partOf: undefined as number[] | undefined },
    { within: { access_public: [1, 3] }, parts: 2, partOf: [0, 1, 0, 1, 0] },
    { within: { access_public: [0, 1], newcomers: [1, 4] }, parts: 4, partOf: [0, 1, 2, 2, 3] },
    { within: { access_public: [] }, parts: 1, partOf: undefined },
    { within: { flex_offices: [2] }, parts: 1, partOf: undefined },
  ])('are $parts for perimeters $within', ({ within, parts, partOf }) => {
    const made = createLeverParts(decide(within), HOMES);
    expect(made.levers).toHaveLength(parts);
    expect(made.partOf && [...made.partOf]).toEqual(partOf);
  });

  it('have the levers without perimeter, and the others where they act', () => {
    const { levers } = createLeverParts(decide({ access_public: [0] }), HOMES);
    expect(levers).toEqual([LEVERS, { days_private: 2.2, newcomers: 4.2, telecentre_share: 0.1 }]);
  });
});

describe('levers on perimeters', () => {
  it('give the figures that the pairs give, home by home, on both sides (1e-9)', () => {
    fc.assert(
      fc.property(populations, perimeters, (population, within) => {
        const oracle = computeOutcomesFromPairs(population, toModelInputs(values), (home) =>
          toModelInputs(values, listOwnLevers(home, within)),
        );
        expectSameOutcomes(runParts(population, within), oracle);
      }),
      { numRuns: 60 },
    );
  });

  it('leave the baseline behaviour to those who live elsewhere', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const all = Object.fromEntries(Object.keys(LEVERS).map((id) => [id, [2]]));
        const statistics = computeStatistics({ population, inputs: toModelInputs(values) });
        const baseline = computeOutcomes({ statistics, inputs: toModelInputs(values) });
        const run = runParts(population, all);
        for (const name of HOME_OUTCOMES) {
          for (const home of [0, 1, 3, 4]) {
            expect(run.home[name][home]).toBeCloseTo(baseline.home[name][home], 6);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('are the run without perimeter, to the last bit, where the perimeter is everybody', () => {
    fc.assert(
      fc.property(populations, (population) => {
        const everybody = { access_public: [0, 1, 2, 3, 4] };
        expect(runParts(population, everybody)).toEqual(runParts(population, {}));
      }),
      { numRuns: 20 },
    );
  });

  it('conserve presence and spending, and add up over two halves of the area', () => {
    const sum = (array: Float64Array) => array.reduce((total, value) => total + value, 0);
    fc.assert(
      fc.property(populations, homes, (population, some) => {
        const others = [0, 1, 2, 3, 4].filter((home) => !some.includes(home));
        const on = (list: readonly number[]) =>
          Object.fromEntries(Object.keys(LEVERS).map((id) => [id, list]));
        const [whole, first, second, none] = [{}, on(some), on(others), on([])].map((within) =>
          runParts(population, within),
        );
        expect(sum(first.work.absencePerWorkday)).toBeCloseTo(sum(first.home.presencePerWorkday), 6);
        for (const name of HOME_OUTCOMES) {
          const added = first.home[name].map((value, i) => value + second.home[name][i] - none.home[name][i]);
          const scale = 1 + Math.max(...whole.home[name].map(Math.abs));
          added.forEach((value, i) =>
            expect(Math.abs(value - whole.home[name][i]) / scale).toBeLessThan(1e-9),
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('draws of levers on perimeters', () => {
  const belief = createBelief(
    { reb_variant: 0.5 },
    {
      gamma_dist: { kind: 'fixed', value: 0.3 },
      tau: { kind: 'fixed', value: 1 },
      tc_distance: { kind: 'fixed', value: 6 },
    },
  );
  const createProjection = (population: Population, decided: readonly DecidedLever[], count: number) => {
    const parts = createLeverParts(decided, HOMES);
    const columns = computeStatisticColumns({
      population,
      teleworkableShares: toModelInputs(values).teleworkableShares,
      grid: createStructuralGrid(belief.laws),
      parts,
    });
    const draws = createDraws({ seed: 5, count, belief });
    const { levers } = parts;
    const blocks = createKernelBlocks({ columns, draws, levers, indicators: UNCERTAIN_INDICATOR_IDS });
    return { columns, draws, blocks, levers };
  };

  it('equal the pairs draw by draw, for a commune and for a territory astride (1e-9)', () => {
    fc.assert(
      fc.property(populations, perimeters, (population, within) => {
        const { columns, draws, blocks } = createProjection(population, decide(within), 6);
        const territory = aggregateColumns(columns, toMembership([[0], [1, 2, 4]]));
        const readParameters = createParameterReader(draws);
        for (let draw = 0; draw < draws.count; draw++) {
          const parameters = { ...readParameters(draw) };
          const run = (inside: LeverPerimeters | undefined) =>
            computeOutcomesFromPairs(population, toModelInputs(parameters), (home) =>
              toModelInputs(parameters, inside && listOwnLevers(home, inside)),
            );
          const expected = computeIndicatorValues(run(within), run(undefined));
          for (const id of UNCERTAIN_INDICATOR_IDS) {
            const evaluator = createUnitEvaluator({ columns: territory, blocks }, id);
            const scale = 1 + expected.km_avoided.reduce((total, value) => total + Math.abs(value), 0);
            const sum = (list: number[]) => list.reduce((total, home) => total + expected[id][home], 0);
            for (const [unit, list] of [[0], [1, 2, 4]].entries()) {
              const gap = Math.abs(computeUnitValues(evaluator, unit)[draw] - sum(list));
              expect(gap / scale, id).toBeLessThan(1e-9);
            }
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('have Sobol indices in closed form that sampling confirms', () => {
    const population = aPopulation({
      homeCount: HOMES,
      zoneCount: 8,
      pairs: [0, 1, 2, 3, 4].flatMap((home) => [
        { home, work: home, workers: 100 + 40 * home, distanceKm: 3 + home },
        { home, work: 7 - home, workers: 60, distanceKm: 14 + 9 * home },
      ]),
      shares: Array.from({ length: HOMES }, () => [0.08, 0.08, 0.12, 0.24, 0.28, 0.2]),
    });
    const { columns, levers } = createProjection(
      population,
      decide({ access_public: [0, 2], newcomers: [1] }),
      1,
    );
    const massif = aggregateColumns(columns, toMembership([[0, 1, 2, 3, 4]]));
    const indicator = 'co2_net_additional' as const;
    const table = computeModelSobol({ columns: massif, belief, levers, indicators: [indicator] })[indicator];
    const reader = createSobolReader({ columns: massif, belief, levers, indicator, seed: 2 }, 2048);
    for (const { factor, total } of computeSampledSobol(reader, 0)) {
      expect(Math.abs(total - (table?.total.get(factor)?.[0] ?? Number.NaN)), factor).toBeLessThan(0.06);
    }
  });
});
