import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelInputs, populations } from '../../testing/populations.ts';
import { computeOutcomesFromPairs } from '../model/evaluate-pairs.ts';
import { HOME_OUTCOMES, WORK_OUTCOMES } from '../model/outcomes.ts';
import { aggregateOutcomes, aggregateSums, checkMembership, toMembership } from './aggregate-outcomes.ts';
import { computeIndicatorValues } from './indicator-values.ts';

describe('aggregation', () => {
  it('adds the members of each group, which may overlap or be empty', () => {
    const sums = aggregateSums(Float64Array.of(1, 2, 4, 8), toMembership([[0, 1], [1, 2, 3], []]));
    expect([...sums]).toEqual([3, 14, 0]);
  });

  it('is the same whether communes are summed at once or part by part', () => {
    const parts = fc.array(fc.nat(2), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(populations, modelInputs, parts, (population, inputs, partOf) => {
        const outcomes = computeOutcomesFromPairs(population, inputs);
        const byPart = [0, 1, 2].map((part) => partOf.flatMap((own, home) => (own === part ? [home] : [])));
        const whole = aggregateOutcomes(outcomes, toMembership([[0, 1, 2, 3, 4]]));
        const split = aggregateOutcomes(outcomes, toMembership(byPart));
        const gap = (a: Float64Array, b: Float64Array) =>
          Math.abs(a[0] - b.reduce((x, y) => x + y, 0)) / (1 + a[0]);
        for (const name of HOME_OUTCOMES) expect(gap(whole.home[name], split.home[name])).toBeLessThan(1e-9);
        for (const name of WORK_OUTCOMES) expect(gap(whole.work[name], split.work[name])).toBeLessThan(1e-9);
      }),
    );
  });

  it('refuses a zone listed twice and a zone that does not exist, both at once', () => {
    expect(checkMembership(toMembership([[0, 0], [7]]), 5).map((problem) => problem.message)).toEqual([
      'Le groupe n° 1 compte une zone deux fois.',
      'Le groupe n° 2 contient une zone inconnue.',
    ]);
  });
});

describe('indicator values', () => {
  it('balance homes against workplaces and differ from the baseline by what is additional', () => {
    fc.assert(
      fc.property(populations, modelInputs, (population, inputs) => {
        const scenario = computeOutcomesFromPairs(population, inputs);
        const baseline = computeOutcomesFromPairs(population, { ...inputs, publicAdoptionShare: 0 });
        const values = computeIndicatorValues(scenario, baseline);
        values.presence_balance.forEach((value, i) => {
          expect(value).toBeCloseTo(values.presence_home[i] - values.absence_work[i], 9);
        });
        values.teleworkers_additional.forEach((value, i) => {
          expect(value + baseline.home.teleworkers[i]).toBeCloseTo(values.teleworkers[i], 9);
        });
      }),
    );
  });
});
