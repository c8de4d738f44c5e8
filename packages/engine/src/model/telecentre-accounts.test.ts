import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkFunders,
  computeFunderCharges,
  computeTelecentreAccounts,
  type Funder,
  TELECENTRE_PRICES,
  type Telecentre,
} from './telecentre-accounts.ts';

const prices = { ...TELECENTRE_PRICES, lifetimeYears: 10, openDaysPerYear: 200 };
const owner: Funder = { name: 'Communauté', isOwner: true, investmentShare: 0.25, balanceShare: 1 };
const state: Funder = { name: 'État', isOwner: false, investmentShare: 0.75, balanceShare: 0 };

describe('the accounts of a network of telecentres', () => {
  it.each<{ name: string; centres: Telecentre[]; expected: object }>([
    {
      name: 'one centre, two users a day who pay',
      centres: [{ seats: 5, seatedPerDay: 2, payingPerDay: 2 }],
      expected: {
        seats: 5,
        usedSeatDays: 400,
        investmentEuros: 60_000,
        operationEuros: 15_000,
        incomeEuros: 8000,
        balanceEuros: 7000,
        costPerUsedSeatDayEuros: 52.5,
      },
    },
    {
      name: 'two centres, one of them free of charge',
      centres: [
        { seats: 5, seatedPerDay: 2, payingPerDay: 2 },
        { seats: 4, seatedPerDay: 1, payingPerDay: 0 },
      ],
      expected: { centres: 2, seats: 9, usedSeatDays: 600, incomeEuros: 8000, balanceEuros: 22_000 },
    },
    {
      name: 'a centre that earns more than it costs',
      centres: [{ seats: 10, seatedPerDay: 6, payingPerDay: 6 }],
      expected: { incomeEuros: 24_000, balanceEuros: -9000 },
    },
    {
      name: 'a centre nobody uses',
      centres: [{ seats: 0, seatedPerDay: 0, payingPerDay: 0 }],
      expected: { usedSeatDays: 0, balanceEuros: 15_000, costPerUsedSeatDayEuros: undefined },
    },
    { name: 'no centre', centres: [], expected: { investmentEuros: 0, balanceEuros: 0 } },
  ])('are those of $name', ({ centres, expected }) => {
    expect(computeTelecentreAccounts(centres, prices)).toMatchObject(expected);
  });

  it('hold the Cantal network: 7 centres for 266 000 €', () => {
    const centre = { seats: 4, seatedPerDay: 1, payingPerDay: 0 };
    const accounts = computeTelecentreAccounts(Array<Telecentre>(7).fill(centre), {
      ...prices,
      capexEuros: 38_000,
    });
    expect(accounts.investmentEuros).toBe(266_000);
  });
});

describe('what is left to each funder', () => {
  it('adds up to the accounts for any plan without problem', () => {
    const share = fc.double({ min: 0.2, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (investmentShare, balanceShare) => {
        const funders = [
          { ...owner, investmentShare, balanceShare },
          { ...state, investmentShare: 1 - investmentShare, balanceShare: 1 - balanceShare },
        ];
        expect(checkFunders(funders)).toEqual([]);
        const charges = computeFunderCharges({ investmentEuros: 60_000, balanceEuros: -900 }, funders);
        expect(charges[0].investmentEuros + charges[1].investmentEuros).toBeCloseTo(60_000, 6);
        expect(charges[0].balanceEuros + charges[1].balanceEuros).toBeCloseTo(-900, 6);
      }),
    );
  });

  it('is a quarter of the investment and the whole yearly balance for this owner', () => {
    const accounts = { investmentEuros: 100_000, balanceEuros: 7000 };
    expect(computeFunderCharges(accounts, [owner, state])).toEqual([
      { name: 'Communauté', investmentEuros: 25_000, balanceEuros: 7000 },
      { name: 'État', investmentEuros: 75_000, balanceEuros: 0 },
    ]);
  });

  it('says all that is wrong with a plan at once', () => {
    const plan = [
      { ...owner, investmentShare: 0.1 },
      { ...state, investmentShare: 1.2, balanceShare: Number.NaN },
    ];
    expect(checkFunders(plan).map((problem) => problem.field)).toEqual([
      'État',
      'investmentShare',
      'balanceShare',
      'investmentShare',
    ]);
    expect(checkFunders([]).map((problem) => problem.field)).toContain('isOwner');
  });
});
