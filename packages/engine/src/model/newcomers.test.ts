import { describe, expect, it } from 'vitest';
import { computeNewcomerDays, computeNewcomers, computeNewcomerSpending } from './newcomers.ts';

describe('newcomers', () => {
  it.each([
    { inhabitants: 6000, perThousand: 25 / 6, expected: 25, why: 'Murat, one person per business' },
    { inhabitants: 6000, perThousand: 37 / 6, expected: 37, why: 'Murat, every adult' },
    { inhabitants: 6000, perThousand: 0, expected: 0, why: 'nobody is welcomed' },
    { inhabitants: 0, perThousand: 4.2, expected: 0, why: 'nobody lives there' },
    { inhabitants: Number.NaN, perThousand: 0, expected: 0, why: 'no lever, inhabitants not known' },
    { inhabitants: Number.NaN, perThousand: 4.2, expected: Number.NaN, why: 'inhabitants not known' },
  ])(
    'are $expected persons for $inhabitants inhabitants ($why)',
    ({ inhabitants, perThousand, expected }) => {
      const newcomers = computeNewcomers(inhabitants, perThousand);
      expect(Math.round(newcomers * 1e9) / 1e9).toBe(expected);
    },
  );

  it.each([
    { newcomers: 25, daysPerWeek: 4, weeksPerYear: 45, expected: 4500 },
    { newcomers: 0, daysPerWeek: 4, weeksPerYear: 45, expected: 0 },
  ])('are present $expected days a year', ({ newcomers, daysPerWeek, weeksPerYear, expected }) => {
    expect(computeNewcomerDays(newcomers, daysPerWeek, weeksPerYear)).toBe(expected);
  });

  it.each([
    { newcomers: 37, incomeEuros: 2_000_000 / 37, localShare: 0.6, expected: 1_200_000 },
    { newcomers: 0, incomeEuros: 25_000, localShare: 0.6, expected: 0 },
  ])('spend $expected € a year on the spot', ({ newcomers, incomeEuros, localShare, expected }) => {
    expect(computeNewcomerSpending(newcomers, incomeEuros, localShare)).toBeCloseTo(expected, 6);
  });
});
