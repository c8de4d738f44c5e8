import { describe, expect, it } from 'vitest';
import type { ComparedTerritory } from '@maceo/domain/scenarios/run-comparison';
import type { Run } from '@maceo/domain/scenarios/run';
import { formatComparisonCsv } from './comparison-csv.ts';
import {
  describeComparison,
  describeVerdict,
  formatWinShare,
  toDifferenceCell,
  toNames,
} from './comparison-view.ts';

const number = (value: number) =>
  ({ kind: 'number', value, interval: { p10: value - 5, p50: value, p90: value + 5 } }) as const;
const massif: ComparedTerritory = {
  ...{ level: 'massif', code: 'massif-central', name: 'Massif central' },
  ...{ first: number(120), second: number(100), winShare: 0.93 },
  difference: { p10: 2, p50: 19, p90: 31 },
};
const hidden: ComparedTerritory = {
  ...massif,
  code: '15101',
  name: 'Loupiac',
  first: { kind: 'missing', reason: 'inconnu' },
  difference: null,
  winShare: null,
};
const names = { first: 'S1', second: 'S2' };

describe('a comparison', () => {
  it('says who is above and in how many draws', () => {
    expect(describeComparison(massif, { names, id: 'teleworkers' })).toBe(
      'Massif central, Télétravailleurs attendus\u00A0: S1 donne plus que S2 dans 93\u00A0% des tirages.',
    );
  });

  it.each([0.2, 0.55, 0.8])('is not conclusive at %d', (winShare) => {
    expect(describeVerdict(winShare, names)).toBe('résultat non conclusif');
    expect(describeComparison({ ...massif, winShare }, { names, id: 'teleworkers' })).toContain(
      'non conclusif',
    );
  });

  it('never rounds a share to a certainty', () => {
    expect([0.999, 1, 0.001, 0].map(formatWinShare)).toEqual([
      'plus de 99\u00A0%',
      '100\u00A0%',
      'moins de 1\u00A0%',
      '0\u00A0%',
    ]);
  });

  it('gives the difference with its sign and its interval, and nothing where a figure is missing', () => {
    expect(toDifferenceCell(massif, 'teleworkers')).toEqual({ text: '+20', note: '+2 à +31' });
    expect(toDifferenceCell(hidden, 'teleworkers')).toEqual({ text: 'n.d.', note: '' });
    expect(describeComparison(hidden, { names, id: 'teleworkers' })).toBeUndefined();
  });

  it('tells two runs of one scenario apart', () => {
    const run = (version: number, inputHash: string) => ({
      scenario: { id: 's1', code: 'S1' },
      run: { inputs: { scenarioVersion: version }, inputHash },
    });
    expect(toNames(run(1, 'aaaaaaaa'), run(2, 'bbbbbbbb'))).toEqual({
      first: 'S1\u00A0v1',
      second: 'S1\u00A0v2',
    });
    expect(toNames(run(1, 'aaaaaaaa'), run(1, 'bbbbbbbb')).first).toContain('(aaaaaa)');
    expect(toNames(run(1, 'a'), run(1, 'a')).first).not.toBe(toNames(run(1, 'a'), run(1, 'a')).second);
  });

  it('is a file with full precision, empty fields where nothing is known', () => {
    const [first, second] = ['a', 'b'].map((id) => ({ id, scenarioId: `s-${id}` }) as Run);
    const lines = formatComparisonCsv(
      { here: massif, parts: [hidden] },
      { first, second, indicatorId: 'teleworkers' },
    )
      .split('\r\n')
      .map((line) => line.split(';'));
    const read = (row: number, column: string) => lines[row][lines[0].indexOf(column)];
    expect(read(1, 'part_tirages_a_superieur')).toBe('0.93');
    expect(read(1, 'difference_p90')).toBe('31');
    expect(read(2, 'valeur_a')).toBe('');
    expect(read(2, 'conclusion')).toBe('n.d.');
  });
});
