import { LEVER_IDS, type LeverId, type LeverValues } from '@maceo/domain/scenarios/lever';
import { computeObservedLevels } from '@maceo/domain/scenarios/observed-levels';
import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSameOutcomes } from '../../testing/expect-same-outcomes.ts';
import { populations } from '../../testing/populations.ts';
import { computePartOutcomes, computePartStatistics, createReachedParts } from './evaluate-parts.ts';
import { computeOutcomesFromPairs } from './evaluate-pairs.ts';
import { createLeverParts, type DecidedLever } from './lever-parts.ts';
import { toModelInputs } from './model-inputs.ts';
import { HOME_OUTCOMES, type Outcomes, WORK_OUTCOMES } from './outcomes.ts';
import type { Population } from './population.ts';

const HOMES = [0, 1, 2, 3, 4];
const values = getDefaultParameters();
const access = (value: number, homes?: number[]): DecidedLever => ({
  ...{ leverId: 'access_public', value },
  ...(homes && { homes }),
});

const homes = fc.uniqueArray(fc.constantFrom(...HOMES), { maxLength: 5 });
const decisions = fc.array(
  fc.record(
    {
      leverId: fc.constantFrom<LeverId>('access_public', 'access_private', 'days_private', 'newcomers'),
      value: fc.constantFrom(0, 0.3, 0.7, 1),
      homes,
    },
    { requiredKeys: ['leverId', 'value'] },
  ),
  { maxLength: 8 },
);

/** The levers of one home by the rule as it is told: the fewest homes, then the last of the list. */
function listOwnLevers(home: number, decided: readonly DecidedLever[]): LeverValues {
  const own: LeverValues = {};
  for (const id of LEVER_IDS) {
    let least = Number.POSITIVE_INFINITY;
    for (const { leverId, value, homes: within } of decided) {
      const size = within?.length ?? 1e9;
      if (leverId !== id || (within !== undefined && !within.includes(home)) || size > least) continue;
      [least, own[id]] = [size, value];
    }
  }
  return own;
}

function run(population: Population, decided: readonly DecidedLever[]): Outcomes {
  const parts = createLeverParts(decided, HOMES.length);
  const statistics = computePartStatistics({ population, inputs: toModelInputs(values) }, parts);
  return computePartOutcomes(statistics, (part) => toModelInputs(values, parts.levers[part]));
}

describe('the value of a lever where its territories overlap', () => {
  const none = Number.NaN;
  it.each<{ name: string; decided: DecidedLever[]; byHome: number[] }>([
    {
      name: 'two apart',
      decided: [access(0.9, [0]), access(0.6, [3])],
      byHome: [0.9, none, none, 0.6, none],
    },
    {
      name: 'one and everywhere',
      decided: [access(0.9, [1]), access(0.5)],
      byHome: [0.5, 0.9, 0.5, 0.5, 0.5],
    },
    {
      name: 'the smaller first',
      decided: [access(1, [2]), access(0, [1, 2])],
      byHome: [none, 0, 1, none, none],
    },
    {
      name: 'the smaller last',
      decided: [access(0, [1, 2]), access(1, [2])],
      byHome: [none, 0, 1, none, none],
    },
    { name: 'as large', decided: [access(0, [1, 2]), access(1, [2, 3])], byHome: [none, 0, 1, 1, none] },
    {
      name: 'three in each other',
      decided: [access(0.8, [4]), access(0.2), access(0.5, [2, 3, 4])],
      byHome: [0.2, 0.2, 0.5, 0.5, 0.8],
    },
    { name: 'nowhere', decided: [access(0.8, []), access(0.2)], byHome: [0.2, 0.2, 0.2, 0.2, 0.2] },
  ])('is that of the smallest, or of the last of two as large: $name', ({ decided, byHome }) => {
    const { levers, partOf } = createLeverParts(decided, HOMES.length);
    expect(HOMES.map((home) => levers[partOf?.[home] ?? 0].access_public ?? none)).toEqual(byHome);
  });

  it('does not depend on the order of the list while no two perimeters are as large', () => {
    fc.assert(
      fc.property(decisions, (list) => {
        const isFirst = ({ leverId, homes: within }: DecidedLever, index: number) =>
          list.findIndex((one) => one.leverId === leverId && one.homes?.length === within?.length) === index;
        const distinct = list.filter(isFirst);
        const reversed = createLeverParts(distinct.toReversed(), HOMES.length);
        expect(reversed).toEqual(createLeverParts(distinct, HOMES.length));
      }),
    );
  });
});

describe('a lever with several values', () => {
  it('gives the figures that the pairs give, home by home, on both sides (1e-9)', () => {
    fc.assert(
      fc.property(populations, decisions, (population, decided) => {
        const oracle = computeOutcomesFromPairs(population, toModelInputs(values), (home) =>
          toModelInputs(values, listOwnLevers(home, decided)),
        );
        expectSameOutcomes(run(population, decided), oracle);
      }),
      { numRuns: 80 },
    );
  });

  it('at one value in every part of a partition is the lever set everywhere', () => {
    const partOf = fc.array(fc.nat(3), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(
        populations,
        partOf,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (population, of, value) => {
          const split = [0, 1, 2, 3].map((part) =>
            access(
              value,
              HOMES.filter((home) => of[home] === part),
            ),
          );
          expect(run(population, split)).toEqual(run(population, [access(value)]));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('adds up over a partition: each part’s gain over the baseline is that of its value alone', () => {
    fc.assert(
      fc.property(populations, homes, (population, some) => {
        const others = HOMES.filter((home) => !some.includes(home));
        const [both, first, second, baseline] = [
          [access(0.9, some), access(0.4, others)],
          [access(0.9, some)],
          [access(0.4, others)],
          [],
        ].map((decided) => run(population, decided));
        const compare = (a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array) => {
          const scale = 1 + Math.max(...a.map(Math.abs));
          a.forEach((value, i) => expect(Math.abs(value - (b[i] + c[i] - d[i])) / scale).toBeLessThan(1e-9));
        };
        for (const name of HOME_OUTCOMES)
          compare(both.home[name], first.home[name], second.home[name], baseline.home[name]);
        for (const name of WORK_OUTCOMES)
          compare(both.work[name], first.work[name], second.work[name], baseline.work[name]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a lever on its way to the horizon', () => {
  it('moves from the observed level to the value of each territory, and only there', () => {
    const levers: DecidedLever[] = [
      { leverId: 'access_private', value: 1, homes: [0] },
      { leverId: 'access_private', value: 0.2, homes: [1] },
    ];
    const observed = computeObservedLevels(values);
    const parts = createReachedParts({ levers, homeCount: 5, values, reachedShare: 0.5 });
    expect(parts.partOf && [...parts.partOf]).toEqual([0, 1, 2, 2, 2]);
    expect(parts.levers[0].access_private_large).toBeCloseTo((observed.access_private_large + 1) / 2, 12);
    expect(parts.levers[1].access_private_small).toBeCloseTo((observed.access_private_small + 0.2) / 2, 12);
    expect(parts.levers[2]).toEqual({});
  });
});
