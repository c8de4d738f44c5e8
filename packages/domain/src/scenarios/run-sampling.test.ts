import { describe, expect, it } from 'vitest';
import { checkRunSampling, formatDraws } from './run-sampling.ts';

describe('the draws of a run', () => {
  it.each([
    [{ draws: 2000, seed: 0 }, []],
    [{ draws: 99, seed: 1 }, ['draws']],
    [{ draws: 50_001, seed: 1 }, ['draws']],
    [{ draws: 2000.5, seed: 1.5 }, ['draws', 'seed']],
    [{ draws: Number.NaN, seed: -1 }, ['draws', 'seed']],
    [{ draws: '', seed: Number.POSITIVE_INFINITY }, ['draws', 'seed']],
  ])('%j has problems %j', (sampling, fields) => {
    expect(checkRunSampling(sampling).map((problem) => problem.field)).toEqual(fields);
  });

  it('are refused with their bounds in French', () => {
    const [problem] = checkRunSampling({ draws: 5, seed: 1 });
    expect(problem.message).toBe('Nombre de tirages\u00A0: 5 est hors des bornes, entre 100 et 50\u202F000.');
  });

  it.each([
    [0, 'aucun tirage'],
    [200, '200\u00A0tirages, pour essai'],
    [2000, '2\u202F000\u00A0tirages'],
    [20_000, '20\u202F000\u00A0tirages, exécution validée'],
  ])('%d is said « %s »', (draws, text) => {
    expect(formatDraws(draws)).toBe(text);
  });
});
