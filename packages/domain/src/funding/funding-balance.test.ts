import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeFundingBalance, formatOwnShare, whyNotAdvance } from './funding-balance.ts';
import type { FundingLine, FundingPlan } from './funding-plan.ts';

function aLine(kind: FundingLine['kind'], euros: number | null, stage: FundingLine['stage'] = 'planned') {
  return { funder: kind, kind, stage, amountCents: euros === null ? null : Math.round(euros * 100) };
}

function aPlan(lines: FundingLine[], more: Partial<FundingPlan> = {}): FundingPlan {
  return {
    id: 'etude',
    operationId: null,
    partnerId: null,
    title: 'Étude',
    version: 1,
    status: 'draft',
    total: { amountCents: 15_000_000, taxBasis: 'HT' },
    ownFundsPercent: 20,
    lines,
    expenses: [],
    teleworkers: null,
    usedSeatDays: null,
    ...more,
  };
}

describe('the balance of a plan', () => {
  it('of the study is incomplete while the partners’ shares are unknown, which is no fault, and meets its rule', () => {
    const plan = aPlan([aLine('own_funds', 30_000), aLine('cofunding', null)]);
    expect(computeFundingBalance(plan)).toMatchObject({
      state: 'incomplete',
      gapCents: null,
      meetsRule: true,
    });
  });

  it.each([
    [30_000, '20,0\u00A0%', true],
    [29_999, '19,999\u00A0%', false],
    [29_999.99, '19,999\u00A0%', false],
    [33_333, '22,222\u00A0%', true],
    [0, '0,0\u00A0%', false],
  ])('of %s € of own funds in 150,000 € is %s', (euros, printed, meets) => {
    const { ownShare, meetsRule } = computeFundingBalance(aPlan([aLine('own_funds', euros)]));
    expect(ownShare && formatOwnShare(ownShare)).toBe(printed);
    expect(meetsRule).toBe(meets);
  });

  it('leaves a refused line out, so that the plan is short of it', () => {
    const plan = aPlan([aLine('own_funds', 30_000), aLine('europe', 120_000, 'refused')]);
    expect(computeFundingBalance(plan)).toMatchObject({ state: 'unbalanced', gapCents: 12_000_000 });
  });

  it('judges no rule where there is none', () => {
    const plan = aPlan([aLine('own_funds', 1)], { ownFundsPercent: null });
    expect(computeFundingBalance(plan).meetsRule).toBeNull();
  });
});

describe('a plan goes on', () => {
  const whole = [aLine('own_funds', 30_000), aLine('cofunding', 120_000)];

  it.each([
    ['when it is complete', aPlan(whole), undefined],
    ['not with an unknown amount', aPlan([...whole, aLine('other', null)]), 'funding-incomplete'],
    ['not with a gap', aPlan([aLine('own_funds', 30_000)]), 'funding-unbalanced'],
    [
      'not to the vote under its own-funds rule',
      aPlan([aLine('own_funds', 29_999), aLine('cofunding', 120_001)], { status: 'balanced' }),
      'funding-own-share',
    ],
    ['to the vote when the rule is met', aPlan(whole, { status: 'balanced' }), undefined],
    ['nowhere once closed', aPlan(whole, { status: 'closed' }), 'funding-closed'],
  ])('%s', (_, plan, kind) => {
    expect(whyNotAdvance(plan)?.kind).toBe(kind);
  });
});

it('prints a share that never reaches a whole percent which the money does not', () => {
  const cents = (min: number) => fc.integer({ min, max: 10 ** 12 });
  fc.assert(
    fc.property(cents(1), cents(0), (totalCents, ownCents) => {
      const text = formatOwnShare({ ownCents, totalCents }).replaceAll(/[^\d,]/g, '');
      const percent = Math.floor(Number(text.replace(',', '.')));
      expect(BigInt(ownCents) * 100n >= BigInt(percent) * BigInt(totalCents)).toBe(true);
    }),
  );
});
