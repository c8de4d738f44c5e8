import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  aPopulation,
  modelInputs,
  populations,
  populationSpecs,
  someInputs,
} from '../../testing/populations.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { computeOutcomes } from './evaluate-statistics.ts';
import type { ModelInputs } from './model-inputs.ts';
import {
  computeAdditional,
  createOutcomes,
  HOME_OUTCOMES,
  type Outcomes,
  WORK_OUTCOMES,
} from './outcomes.ts';
import type { Population } from './population.ts';
import { computeStatistics } from './statistics.ts';

function run(population: Population, inputs: ModelInputs): Outcomes {
  return computeOutcomes({ statistics: computeStatistics({ population, inputs }), inputs });
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Equal to 1e-9 relative, of the array's largest figure. */
function expectSame(obtained: Float64Array, expected: Float64Array, name: string): void {
  const scale = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-12);
  obtained.forEach((value, index) => {
    expect(Math.abs(value - expected[index]), `${name}[${index}]`).toBeLessThanOrEqual(1e-9 * scale);
  });
}

function expectSameOutcomes(obtained: Outcomes, expected: Outcomes): void {
  for (const name of HOME_OUTCOMES) expectSame(obtained.home[name], expected.home[name], name);
  for (const name of WORK_OUTCOMES) expectSame(obtained.work[name], expected.work[name], name);
}

describe('a run', () => {
  it('from statistics equals the run from pairs', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        expectSameOutcomes(run(population, inputs), computeOutcomesFromPairs(population, inputs));
      }),
    );
  });

  it('takes back more than it avoids only by components, and adds desks given up in both variants', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        const byShare = { ...inputs, reboundComponentsWeight: 0 };
        const { home } = run(population, byShare);
        expect(home.netTco2e.every((value) => value >= 0)).toBe(true);
        for (const variant of [0, 1]) {
          const some = { ...inputs, reboundComponentsWeight: variant };
          const none = run(population, { ...some, desksGivenUpShare: 0 }).home.netTco2e;
          run(population, some).home.netTco2e.forEach((value, i) =>
            expect(value).toBeGreaterThanOrEqual(none[i] - 1e-9 * (1 + Math.abs(none[i]))),
          );
        }
      }),
    );
  });

  it('is never negative nor above the workers', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        const { home, work } = run(population, { ...inputs, reboundComponentsWeight: 0 });
        for (const name of HOME_OUTCOMES) expect(home[name].every((value) => value >= 0)).toBe(true);
        for (const name of WORK_OUTCOMES) expect(work[name].every((value) => value >= 0)).toBe(true);
        home.teleworkers.forEach((value, i) =>
          expect(value).toBeLessThanOrEqual(home.workers[i] * (1 + 1e-9)),
        );
      }),
    );
  });

  it('takes from workplaces, outer zones included, the presence and spending it gives to homes', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        const { home, work } = run(population, inputs);
        expect(sum(work.absencePerWorkday)).toBeCloseTo(sum(home.presencePerWorkday), 6);
        expect(sum(work.spendingLostEuros) / (1 + sum(home.localSpendingEuros))).toBeCloseTo(
          sum(home.localSpendingEuros) / (1 + sum(home.localSpendingEuros)),
          9,
        );
        expect(sum(work.teleworkers)).toBeCloseTo(sum(home.teleworkers), 6);
      }),
    );
  });

  it.each([
    'publicAdoptionShare',
    'privateAdoptionShare',
    'publicDaysPerWeek',
    'privateDaysPerWeek',
  ] as const)('never yields less in any commune when %s grows', (lever) => {
    fc.assert(
      fc.property(
        populations,
        modelInputs,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (population, inputs, part) => {
          const byShare = { ...inputs, reboundComponentsWeight: 0 };
          const more = run(population, byShare);
          const less = run(population, { ...byShare, [lever]: inputs[lever] * part });
          for (const name of HOME_OUTCOMES) {
            more.home[name].forEach((value, i) => {
              expect(value).toBeGreaterThanOrEqual(less.home[name][i] * (1 - 1e-12));
            });
          }
        },
      ),
    );
  });

  it('does not depend on the order of the pairs', () => {
    fc.assert(
      fc.property(populationSpecs, modelInputs, fc.infiniteStream(fc.nat()), (spec, inputs, ranks) => {
        const shuffled = spec.pairs
          .map((pair) => ({ pair, rank: ranks.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ pair }) => pair);
        expectSameOutcomes(
          run(aPopulation({ ...spec, pairs: shuffled }), inputs),
          run(aPopulation(spec), inputs),
        );
      }),
    );
  });

  it('fills the buffers it is given', () => {
    const population = aPopulation({
      homeCount: 1,
      zoneCount: 2,
      pairs: [{ home: 0, work: 1, workers: 100, distanceKm: 20 }],
      shares: [[0, 0, 1, 0, 0, 0]],
    });
    const inputs = someInputs({ gamma_dist: 0, private_large_share: 0.5625 });
    const buffers = createOutcomes(1, 2);
    const outcomes = computeOutcomes(
      { statistics: computeStatistics({ population, inputs }), inputs },
      buffers,
    );
    expect(outcomes).toBe(buffers);
    expect(buffers.home.compatible[0]).toBeCloseTo(72, 9);
    expect(buffers.home.teleworkers[0]).toBeCloseTo(72 * 0.62, 9);
    expect([...buffers.work.teleworkers].map((value) => value.toFixed(6))).toEqual(['0.000000', '44.640000']);
  });

  it('compared with its baseline gives what is additional, negative where it does less', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        const baseline = run(population, inputs);
        const none = run(population, { ...inputs, publicAdoptionShare: 0, privateAdoptionShare: 0 });
        const additional = computeAdditional(none, baseline);
        additional.home.teleworkers.forEach((value, i) =>
          expect(value).toBeCloseTo(-baseline.home.teleworkers[i], 9),
        );
        expect(additional.home.compatible.every((value) => value === 0)).toBe(true);
      }),
    );
  });

  it('has nothing to say of a population without pairs', () => {
    const population = aPopulation({
      homeCount: 2,
      zoneCount: 2,
      pairs: [],
      shares: [
        [1, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 0, 1],
      ],
    });
    const { home, work } = run(population, someInputs());
    for (const name of HOME_OUTCOMES) expect([...home[name]]).toEqual([0, 0]);
    for (const name of WORK_OUTCOMES) expect([...work[name]]).toEqual([0, 0]);
  });
});
