import { describe, expect, it } from 'vitest';
import type { FundingLine } from '@maceo/domain/study/experience-sheet';
import { toFundingView } from './funding-view.ts';

const euros = (amount: number | null) => ({
  amountCents: amount === null ? null : amount * 100,
  taxBasis: null,
});
const line = (kind: FundingLine['kind'], amount: number | null): FundingLine => ({
  label: kind,
  kind,
  amount: euros(amount),
});
const plan = (own: number | null) => ({
  tools: [],
  total: euros(150_000),
  lines: [line('own_funds', own), line('cofunding', null)],
});

describe('the funding plan', () => {
  it('gives the own-funds share of the study: 30 000 € of 150 000 € are 20,0 %', () => {
    expect(toFundingView(plan(30_000)).ownShare).toBe('20,0\u00A0%');
  });

  it('does not round 29 999 € up to 20 %', () => {
    expect(toFundingView(plan(29_999)).ownShare).toBe('19,999\u00A0%');
  });

  it('says « non communiqué » for an amount that is not known, never 0', () => {
    const view = toFundingView(plan(null));
    expect(view.ownShare).toBe('non communiqué');
    expect(view.lines.map(({ amount, known }) => [amount, known])).toEqual([
      ['non communiqué', false],
      ['non communiqué', false],
    ]);
  });
});
