import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { computeCases } from './compute-cases.ts';

/** Problem messages by field, or the fields of the output. */
function listFields(document: unknown): string[] {
  const evaluation = computeCases(document);
  return 'problems' in evaluation
    ? evaluation.problems.map((problem) => problem.field)
    : Object.keys(evaluation.output);
}

/** Every number of `expected` found at the same place in `obtained`, to 1e-6 relative or half of the last digit. */
function expectClose(obtained: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    expect(typeof obtained, path).toBe('number');
    const digits = String(expected).split('.')[1]?.length ?? 0;
    const tolerance = Math.max(1e-6 * Math.abs(expected), 0.5001 * 10 ** -digits);
    expect(Math.abs(Number(obtained) - expected), path).toBeLessThanOrEqual(tolerance);
    return;
  }
  if (typeof expected !== 'object' || expected === null) {
    expect(obtained, path).toEqual(expected);
    return;
  }
  for (const [key, value] of Object.entries(expected)) {
    expect(obtained, path).toHaveProperty([key]);
    expectClose(Object(obtained)[key], value, `${path}.${key}`);
  }
}

describe('a case file', () => {
  it.skipIf(!hasGolden)('of the golden values is answered by the same values under the same keys', () => {
    const { commune, furness, radiation, seatsPoisson95, bareme5CV } = readGolden();
    const { rows, params, out } = commune;
    const document = { commune: { rows, params, out }, furness, radiation, seatsPoisson95, bareme5CV };
    const evaluation = computeCases(document);
    if ('problems' in evaluation) throw new Error(JSON.stringify(evaluation.problems));
    expect(Object.keys(evaluation.output)).toEqual(Object.keys(document));
    expectClose(evaluation.output, document, 'golden');
  });

  it('ignores the outputs it holds and answers other numbers', () => {
    const evaluation = computeCases({
      bareme5CV: { 10000: 'to find', 30000: null },
      seatsPoisson95: { 0: 3 },
    });
    expect(evaluation).toEqual({
      output: { bareme5CV: { 10000: 4965, 30000: 12_810 }, seatsPoisson95: { 0: 0 } },
      notices: [],
    });
  });

  it.each<{ title: string; document: unknown; fields: string[] }>([
    { title: 'a list', document: [], fields: ['fichier'] },
    { title: 'an empty object', document: {}, fields: ['fichier'] },
    { title: 'an unknown key', document: { toString: 1 }, fields: ['toString'] },
    {
      title: 'blank and textual keys',
      document: { seatsPoisson95: { '': 1, x: 1, '-1': 1 } },
      fields: ['seatsPoisson95[""]', 'seatsPoisson95["x"]', 'seatsPoisson95["-1"]'],
    },
    {
      title: 'an infinite β',
      document: { furness: { O: [1], D: [1], cost: [[1]], beta: Infinity } },
      fields: ['furness.beta'],
    },
    {
      title: 'a negative margin',
      document: { furness: { O: [-1], D: [1], cost: [[1]], beta: 1 } },
      fields: ['furness.O[0]'],
    },
    {
      title: 'a ragged matrix',
      document: { furness: { O: [1, 1], D: [1, 1], cost: [[1, 2], [1]], beta: 1 } },
      fields: ['furness.cost[1]'],
    },
    {
      title: 'margins too far apart',
      document: { furness: { O: [100], D: [110], cost: [[1]], beta: 1 } },
      fields: ['furness.D'],
    },
    {
      title: 'zones without a place',
      document: { radiation: { population: [1, 2], xy: [[0, 0]], O: [1, 1] } },
      fields: ['radiation.xy'],
    },
    {
      title: 'commuters of an empty zone',
      document: {
        radiation: {
          population: [0, 2],
          xy: [
            [0, 0],
            [1, 0],
          ],
          O: [1, 0],
        },
      },
      fields: ['radiation.population'],
    },
    {
      title: 'a table of coverage that is none',
      document: { siting: { demand: [1], time: [[0]], mclp15: 3 } },
      fields: ['siting.mclp15'],
    },
    {
      title: 'a fixed prior that is none',
      document: { betaBinomial: { y: [1], n: [2], fixedPrior: [6.2, 3.8] } },
      fields: ['betaBinomial.fixedPrior'],
    },
    {
      title: 'draws, a seed or laws that are none',
      document: {
        commune: {
          rows: [['a', 1, 0.5, 3]],
          params: {
            ...{ pi: 0.6, delta: 1.5, weeks: 45, omega: 0, tcKm: 6, carShare: 0.9 },
            ...{ occ: 1.1, fe: 0.2, rebound: 0.3, speed: 50 },
          },
          monteCarloNetT: { draws: 100.5, seed: 0.5, laws: 3 },
        },
      },
      fields: ['commune.monteCarloNetT.seed', 'commune.monteCarloNetT.draws', 'commune.monteCarloNetT.laws'],
    },
    {
      title: 'empty margins',
      document: { furness: { O: [0], D: [0], cost: [[1]], beta: 1 } },
      fields: ['furness.O', 'furness.D'],
    },
  ])('with $title is refused by the names of its fields', ({ document, fields }) => {
    expect(listFields(document)).toEqual(fields);
  });

  it('reports every hostile parameter of a commune at once, with its bounds', () => {
    const params = {
      pi: 1.4,
      delta: 6,
      weeks: NaN,
      omega: '',
      tcKm: -1,
      carShare: null,
      occ: 0,
      fe: Infinity,
    };
    const evaluation = computeCases({ commune: { rows: [['a', 1, 0.5, -3]], params } });
    const problems = 'problems' in evaluation ? evaluation.problems : [];
    const keys = ['pi', 'delta', 'weeks', 'omega', 'tcKm', 'carShare', 'occ', 'fe', 'rebound', 'speed'];
    const expected = ['commune.rows[0][3]', ...keys.map((key) => `commune.params.${key}`)];
    expect(problems.map((problem) => problem.field).toSorted()).toEqual(expected.toSorted());
    expect(problems.find((problem) => problem.field === 'commune.params.delta')?.message).toBe(
      '6 est hors des bornes, il faut un nombre entre 0 et 5.',
    );
  });
});
