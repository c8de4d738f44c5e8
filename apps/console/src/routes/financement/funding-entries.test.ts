import { expect, it } from 'vitest';
import { formatEuros, listFundingDifferences, parseEuros, toFundingEntries } from './funding-entries.ts';

it.each([
  ['', null],
  ['30 000', 3_000_000],
  ['30\u202F000,5', 3_000_050],
  ['19999,99 €', 1_999_999],
  ['0', 0],
  ['1,005', Number.NaN],
  ['-5', Number.NaN],
  ['1e309', Number.NaN],
  ['abc', Number.NaN],
])('reads « %s » as %s cents', (text, cents) => {
  expect(parseEuros(text)).toBe(cents);
});

it('writes back what it reads', () => {
  for (const cents of [null, 0, 1, 150, 1_999_999, 15_000_000]) {
    expect(parseEuros(formatEuros(cents))).toBe(cents);
  }
});

it('tells the fields in which two states of a plan differ, whole lines at a time', () => {
  const content = {
    ...{ total: { amountCents: 100, taxBasis: 'HT' as const }, ownFundsPercent: 20, expenses: [] },
    lines: [{ funder: 'Lot', kind: 'cofunding' as const, stage: 'paid' as const, amountCents: null }],
    ...{ teleworkers: null, usedSeatDays: null },
  };
  const theirs = toFundingEntries(content);
  expect(listFundingDifferences({ ...theirs, total: '1 ' }, theirs)).toEqual([]);
  const mine = { ...theirs, total: '', lines: [] };
  expect(listFundingDifferences(mine, theirs)).toEqual([
    { field: 'total', label: 'Budget total', mine: 'non communiqué', theirs: '1\u00A0€' },
    {
      field: 'lines',
      label: 'Financeurs',
      mine: 'aucun',
      theirs: 'Lot, Cofinancement, Versé, non communiqué',
    },
  ]);
});
