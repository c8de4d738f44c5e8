import { describe, expect, it } from 'vitest';
import { checkSamplingEntries, toRunSampling, toSamplingEntries } from './sampling-entries.ts';

const usual = { draws: 50, seed: 7 };

describe('the choice of draws', () => {
  it('starts from the usual ones, whatever the server is set to', () => {
    const entries = toSamplingEntries(usual);
    expect(toRunSampling(entries, usual)).toEqual(usual);
    expect(checkSamplingEntries(entries, usual)).toEqual([]);
  });

  it('takes 20 000 draws for a validated run, whatever stands in the other field', () => {
    const entries = { ...toSamplingEntries(usual), choice: 'validated' as const, draws: 'beaucoup' };
    expect(toRunSampling(entries, usual).draws).toBe(20_000);
    expect(checkSamplingEntries(entries, usual)).toEqual([]);
  });

  it('refuses what was typed with its bounds, every field at once', () => {
    const entries = { choice: 'other' as const, draws: '5', seed: '1,5' };
    expect(checkSamplingEntries(entries, usual).map((problem) => problem.field)).toEqual(['draws', 'seed']);
  });
});
