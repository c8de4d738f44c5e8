import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { computeCases } from './compute-cases.ts';

const KEYS = ['betaBinomial', 'mcda', 'mclpGreedyTrap', 'siting', 'disclosure'];

function getCase(key: string, value: unknown): { output: Record<string, unknown>; notices: string[] } {
  const evaluation = computeCases({ [key]: value });
  if ('problems' in evaluation) throw new Error(JSON.stringify(evaluation.problems));
  return { output: Object(evaluation.output[key]), notices: evaluation.notices };
}

/** Fields and messages of the problems of one case. */
function listProblems(key: string, value: unknown): Record<string, string> {
  const evaluation = computeCases({ [key]: value });
  if (!('problems' in evaluation)) return {};
  return Object.fromEntries(evaluation.problems.map(({ field, message }) => [field, message]));
}

/** Every number of `expected` found at the same place, to 1e-6 relative or half of its last digit; no key more or less. */
function expectClose(obtained: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const digits = String(expected).split('.')[1]?.length ?? 0;
    const tolerance = Math.max(1e-6 * Math.abs(expected), 0.5001 * 10 ** -digits * Math.sign(digits));
    expect(Math.abs(Number(obtained) - expected), path).toBeLessThanOrEqual(tolerance);
  } else if (typeof expected === 'object' && expected !== null) {
    expect(Object.keys(Object(obtained)), path).toEqual(Object.keys(expected));
    for (const [key, value] of Object.entries(expected)) {
      expectClose(Object(obtained)[key], value, `${path}.${key}`);
    }
  } else expect(obtained, path).toBe(expected);
}

describe('the cases of evidence, decision, siting and disclosure', () => {
  it.skipIf(!hasGolden).each(KEYS)('answer the golden %s key by key', (key) => {
    const golden = Object(readGolden())[key];
    expectClose(getCase(key, golden).output, golden, key);
  });

  it('read the inputs and never the outputs of a file', () => {
    const given = {
      demand: [5, 7],
      time: [
        [0, 20],
        [20, 0],
      ],
      mclp15: { 1: 'x' },
      mclp20: { 1: null },
    };
    expect(getCase('siting', given).output).toMatchObject({ mclp15: { 1: 7 }, mclp20: { 1: 12 } });
    const { demand, time } = given;
    expect(getCase('siting', { demand, time }).output).toMatchObject({ mclp15: { 1: 7, 2: 12 } });
  });

  it('fall back on the fixed prior, and say so, under five groups', () => {
    const { output, notices } = getCase('betaBinomial', { y: [1, 0], n: [6, 0] });
    expectClose(
      output,
      {
        y: [1, 0],
        n: [6, 0],
        mle: null,
        posteriorMean: [0.45, 0.62],
        ownWeight: [0.375, 0],
        fixedPrior: { alpha: 6.2, beta: 3.8, cases: [] },
      },
      'betaBinomial',
    );
    expect(notices).toHaveLength(1);
  });

  it('print no interval where no cell is secret, and the end that nothing bounds as null', () => {
    const open = { values: [[9]], units: [[3]], maxContributor: [[3]] };
    expect(getCase('disclosure', open).output).toMatchObject({ primary: [], attackerInterval: null });
    const alone = { values: [[9]], units: [[1]], maxContributor: [[9]] };
    expect(getCase('disclosure', alone).output.attackerInterval).toEqual([0, null]);
  });

  it('refuse what cannot be used, by field and in French', () => {
    expect(
      listProblems('mcda', { X: [[1, 2, 3]], weights: [0.5, 0.3, 0.3], benefit: [true, true, false] }),
    ).toEqual({
      'mcda.weights': 'la somme des poids est 1,1, il faut 1.',
    });
    expect(listProblems('betaBinomial', { y: [7], n: [6] })).toHaveProperty(['betaBinomial.y[0]']);
    expect(listProblems('betaBinomial', { y: [7] })).toHaveProperty(['betaBinomial.n']);
    expect(Object.keys(listProblems('mcda', { X: [[1], 2], weights: [NaN], benefit: ['oui'] }))).toEqual([
      'mcda.benefit[0]',
      'mcda.weights[0]',
      'mcda.X[1]',
    ]);
    expect(Object.keys(listProblems('siting', { demand: [1], time: [[-1]], mclp15: { 2: 0 } }))).toEqual([
      'siting.time[0][0]',
    ]);
    expect(
      Object.keys(listProblems('siting', { demand: [1], time: [[1]], mclp15: { 2: 0, '': 0 } })),
    ).toEqual(['siting.mclp15["2"]', 'siting.mclp15[""]']);
    expect(
      Object.keys(listProblems('mclpGreedyTrap', { demand: [1], time: [[1]], radius: Infinity })),
    ).toEqual(['mclpGreedyTrap.p', 'mclpGreedyTrap.radius']);
    expect(
      Object.keys(listProblems('disclosure', { values: [[1]], units: [[0]], maxContributor: [[2, 2]] })),
    ).toEqual(['disclosure.maxContributor[0]']);
    expect(
      Object.keys(listProblems('disclosure', { values: [[1]], units: [[0]], maxContributor: [[1]] })),
    ).toEqual(['disclosure.values[0][0]']);
  });
});
