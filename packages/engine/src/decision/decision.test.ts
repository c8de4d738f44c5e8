import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDecisionTable, checkWeights, type Criterion, type DecisionTable } from './decision-table.ts';
import { computePreference, computePromethee } from './promethee.ts';
import {
  computeRanking,
  formatRankReversal,
  listFragileRemovals,
  listRankReversals,
  type DecisionMethod,
} from './ranking.ts';
import { computeTopsis } from './topsis.ts';
import { computeShiftedWeights, computeWeightStability } from './weight-stability.ts';
import { computeContributions, computeScaledScores, computeWeightedSum } from './weighted-sum.ts';

const METHODS: [name: string, method: DecisionMethod][] = [
  ['weighted sum', computeWeightedSum],
  ['TOPSIS', computeTopsis],
  ['PROMETHEE II', computePromethee],
];

function aCriterion(changes: Partial<Criterion> = {}): Criterion {
  return { id: 'c', direction: 'benefit', weightPoints: 50, scaling: { kind: 'min-max' }, ...changes };
}

/** Four scenarios by four criteria: tonnes avoided, public cost, losses of towns at noon, share of satisfied. */
const TABLE: DecisionTable = {
  alternatives: ['S1', 'S2', 'S3', 'S4'],
  criteria: [
    aCriterion({ id: 'co2', weightPoints: 40 }),
    aCriterion({ id: 'cost', weightPoints: 30, direction: 'cost' }),
    aCriterion({ id: 'noon', weightPoints: 20, direction: 'cost' }),
    aCriterion({ id: 'wish', weightPoints: 10 }),
  ],
  values: [
    [120, 35, 15, 0.6],
    [260, 90, 35, 0.4],
    [180, 60, 10, 0.8],
    [90, 20, 20, 0.9],
  ],
};

const aTable = fc
  .record({ alternatives: fc.integer({ min: 2, max: 5 }), criteria: fc.integer({ min: 2, max: 4 }) })
  .chain((size) =>
    fc.record({
      values: fc.array(
        fc.array(fc.integer({ min: -20, max: 20 }), {
          minLength: size.criteria,
          maxLength: size.criteria,
        }),
        { minLength: size.alternatives, maxLength: size.alternatives },
      ),
      weights: fc.array(fc.integer({ min: 1, max: 20 }), {
        minLength: size.criteria,
        maxLength: size.criteria,
      }),
      costs: fc.array(fc.boolean(), { minLength: size.criteria, maxLength: size.criteria }),
    }),
  )
  .map(({ values, weights, costs }): DecisionTable => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return {
      alternatives: values.map((_, a) => `S${a}`),
      criteria: weights.map((weight, k) =>
        aCriterion({
          id: `c${k}`,
          direction: costs[k] ? 'cost' : 'benefit',
          weightPoints: (100 * weight) / total,
        }),
      ),
      values,
    };
  });

describe('weights', () => {
  it.each([
    { points: [50, 30, 30], message: '110 points\u00A0: retirez 10' },
    { points: [50, 20, 20], message: '90 points\u00A0: ajoutez 10' },
    { points: [50, 30.25, 20], message: '100,25 points\u00A0: retirez 0,25' },
    { points: [0, 0], message: '0 point\u00A0: ajoutez 100' },
  ])('of $points are refused with « $message »', ({ points, message }) => {
    expect(checkWeights(points)).toEqual([{ field: 'weights', message }]);
  });

  it('that make 100 pass, thirds included', () => {
    expect(checkWeights([50, 30, 20])).toEqual([]);
    expect(checkWeights([33.333333, 33.333333, 33.333333])).toEqual([]);
  });

  it('that are negative or not numbers are refused one by one', () => {
    expect(checkWeights([150, -50, NaN]).map(({ field }) => field)).toEqual(['weights[1]', 'weights[2]']);
  });

  it('keep their proportions when one of them moves', () => {
    expect(computeShiftedWeights([50, 30, 20], 0, 75)).toEqual([75, 15, 10]);
    expect(computeShiftedWeights([100, 0, 0], 0, 40)).toEqual([40, 30, 30]);
  });
});

describe('a decision table', () => {
  it('is refused with every problem at once', () => {
    const target = { kind: 'target' as const, worst: 10, best: 0 };
    const table = {
      alternatives: ['S1', 'S2'],
      criteria: [aCriterion({ scaling: target }), aCriterion({ weightPoints: 60 })],
      values: [[1], [1, NaN]],
    };
    const fields = checkDecisionTable(table).map(({ field }) => field);
    expect(fields).toEqual(['weights', 'criteria[0].scaling', 'values[0]', 'values[1]']);
    expect(checkDecisionTable({ alternatives: [], criteria: [], values: [] })).toHaveLength(2);
    expect(checkDecisionTable(TABLE)).toEqual([]);
  });

  it('lets a criterion that is equal everywhere change nothing', () => {
    expect(computeScaledScores([7, 7, 7], aCriterion())).toEqual([0, 0, 0]);
    const flat = { ...TABLE, values: TABLE.values.map(([, ...rest]) => [5, ...rest]) };
    expect(computeContributions(flat).map(([first]) => first)).toEqual([0, 0, 0, 0]);
    expect(computePromethee({ ...TABLE, values: TABLE.values.map(() => [1, 1, 1, 1]) })).toEqual([
      0, 0, 0, 0,
    ]);
    expect(computeTopsis({ ...TABLE, values: TABLE.values.map(() => [0, 0, 0, 0]) })).toEqual([
      0.5, 0.5, 0.5, 0.5,
    ]);
  });

  it('scales between a floor and a target, and no further', () => {
    const scaling = { kind: 'target' as const, worst: 100, best: 200 };
    expect(computeScaledScores([50, 100, 150, 260], aCriterion({ scaling }))).toEqual([0, 0, 0.5, 1]);
    const cost = aCriterion({ direction: 'cost', scaling: { kind: 'target', worst: 40, best: 20 } });
    expect(computeScaledScores([50, 30, 10], cost)).toEqual([0, 0.5, 1]);
  });

  it.each([
    { advantage: -1, expected: 0 },
    { advantage: 2, expected: 0 },
    { advantage: 3, expected: 0.5 },
    { advantage: 4, expected: 1 },
    { advantage: 9, expected: 1 },
  ])('prefers an advantage of $advantage by $expected between 2 and 4', ({ advantage, expected }) => {
    expect(computePreference(advantage, { kind: 'linear', indifference: 2, strict: 4 })).toBe(expected);
  });
});

describe.each(METHODS)('%s', (_name, method) => {
  it('does not depend on the order of alternatives', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const reversed = {
          ...table,
          alternatives: table.alternatives.toReversed(),
          values: table.values.toReversed(),
        };
        const scores = method(table);
        method(reversed)
          .toReversed()
          .forEach((score, a) => expect(score).toBeCloseTo(scores[a], 10));
      }),
    );
  });

  it('never puts an alternative behind one it beats on every criterion', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const better = table.values[0].map((value, k) =>
          table.criteria[k].direction === 'benefit' ? value + 1 : value - 1,
        );
        const scores = method({
          ...table,
          values: [better, ...table.values.slice(1)].with(1, table.values[0]),
        });
        expect(scores[0]).toBeGreaterThanOrEqual(scores[1] - 1e-12);
      }),
    );
  });

  it('keeps its winner inside the stability interval and loses it just outside', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        const { winner, intervals } = computeWeightStability(table, method);
        const weights = table.criteria.map(({ weightPoints }) => weightPoints);
        intervals.forEach(({ lowPoints, highPoints, weightPoints }, k) => {
          expect(lowPoints).toBeLessThanOrEqual(weightPoints);
          expect(highPoints).toBeGreaterThanOrEqual(weightPoints);
          const leadAt = (points: number) => {
            const shifted = computeShiftedWeights(weights, k, points);
            const criteria = table.criteria.map((criterion, c) => ({
              ...criterion,
              weightPoints: shifted[c],
            }));
            const scores = method({ ...table, criteria });
            return scores[table.alternatives.indexOf(winner)] - Math.max(...scores);
          };
          expect(leadAt((lowPoints + weightPoints) / 2)).toBeGreaterThanOrEqual(-1e-9);
          if (highPoints < 100) expect(leadAt(highPoints + 1e-6)).toBeLessThan(0);
          if (lowPoints > 0) expect(leadAt(lowPoints - 1e-6)).toBeLessThan(0);
        });
      }),
      { numRuns: 40 },
    );
  });

  it('ranks equals alike', () => {
    const equals = { ...TABLE, values: TABLE.values.map((row, a) => (a < 2 ? TABLE.values[2] : row)) };
    expect(computeRanking(equals, method).map(({ rank }) => rank)).toEqual([1, 1, 1, 4]);
  });
});

describe('bounds', () => {
  it('hold: weighted sum and TOPSIS on 0–1, net flows on −1…1 with no sum', () => {
    fc.assert(
      fc.property(aTable, (table) => {
        for (const score of [...computeWeightedSum(table), ...computeTopsis(table)]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
        const flows = computePromethee(table);
        expect(flows.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(0, 10);
        for (const flow of flows) expect(Math.abs(flow)).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});

describe('rank reversal', () => {
  /** Adding « far », poor on everything but wide on the first criterion, flattens that criterion's scale. */
  const criteria = [aCriterion({ id: 'x' }), aCriterion({ id: 'y' })];
  const before: DecisionTable = {
    alternatives: ['a', 'b', 'z'],
    criteria,
    values: [
      [10, 4],
      [6, 6],
      [5, 0],
    ],
  };
  const after = {
    ...before,
    alternatives: [...before.alternatives, 'far'],
    values: [...before.values, [-20, 0]],
  };

  it('is named when an alternative is added', () => {
    const rankings = [before, after].map((table) => computeRanking(table, computeWeightedSum));
    expect(listRankReversals(rankings[0], rankings[1])).toEqual([{ first: 'a', second: 'b' }]);
  });

  it('is foreseen for each alternative that could be removed', () => {
    const [removal] = listFragileRemovals(after, computeWeightedSum);
    expect(removal).toEqual({ removed: 'far', reversals: [{ first: 'b', second: 'a' }] });
    expect(formatRankReversal(removal.removed, removal.reversals[0])).toBe(
      'Sans «\u202Ffar\u202F», «\u202Fb\u202F» passe derrière «\u202Fa\u202F».',
    );
  });

  it('cannot happen between fixed targets', () => {
    const scaling = { kind: 'target' as const, worst: -20, best: 20 };
    fc.assert(
      fc.property(aTable, (table) => {
        const fixed = table.criteria.map((criterion) => ({
          ...criterion,
          direction: 'benefit' as const,
          scaling,
        }));
        expect(listFragileRemovals({ ...table, criteria: fixed }, computeWeightedSum)).toEqual([]);
      }),
    );
  });
});
