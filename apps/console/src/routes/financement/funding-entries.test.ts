import { expect, it } from 'vitest';
import { formatEuros, parseEuros } from './funding-entries.ts';

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
