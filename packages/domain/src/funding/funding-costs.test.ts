import { expect, it } from 'vitest';
import { computeUnitCost, findSpentCents } from './funding-costs.ts';

it('sums expenses only when all are communicated', () => {
  const expense = (amountCents: number | null) => ({ label: 'x', year: 2011, amountCents });
  expect(findSpentCents({ expenses: [expense(100), expense(250)] })).toBe(350);
  expect(findSpentCents({ expenses: [expense(100), expense(null)] })).toBeNull();
  expect(findSpentCents({ expenses: [] })).toBeNull();
});

it.each([
  [null, 12, 'missing'],
  [158_300, null, 'missing'],
  [158_300, 0, 'missing'],
] as const)('%s cents over %s units is no ratio', (spent, units, kind) => {
  expect(computeUnitCost(spent, units).kind).toBe(kind);
});

it('gives cents per teleworker', () => {
  expect(computeUnitCost(158_304, 12)).toEqual({ kind: 'number', cents: 13_192 });
});
