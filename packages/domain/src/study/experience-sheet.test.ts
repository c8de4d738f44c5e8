import { describe, expect, test } from 'vitest';
import { computeOwnFundsShare, type FundingLine } from './experience-sheet.ts';

const money = (euros: number | null) => ({
  amountCents: euros === null ? null : Math.round(euros * 100),
  taxBasis: null,
});
const own = (euros: number | null): FundingLine => ({
  label: 'Autofinancement',
  kind: 'own_funds',
  amount: money(euros),
});
const share = (total: number | null, lines: FundingLine[]) =>
  computeOwnFundsShare({ tools: [], total: money(total), lines });

describe('the share of own funds', () => {
  test('of 30,000 € in 150,000 € is exactly 20 %', () => {
    expect(share(150_000, [own(30_000)])).toBe(0.2);
  });

  test('of 29,999 € is under 20 %, without rounding up to it', () => {
    expect(share(150_000, [own(29_999)])).toBeLessThan(0.2);
  });

  test('is unknown when an amount is not communicated, never 0', () => {
    expect(share(150_000, [own(30_000), own(null)])).toBeNull();
    expect(share(null, [own(30_000)])).toBeNull();
  });
});
