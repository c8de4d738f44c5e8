import { expect, it } from 'vitest';
import { computeAvoidedTonnes, computeTonneCost, computeUnitCost, findSpentCents } from './funding-costs.ts';

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

it('gives a tonne the cost of those that the operation’s teleworkers avoid, at the rate of their territory', () => {
  const tonnes = computeAvoidedTonnes(12, { netTco2e: 500, teleworkers: 1000 });
  expect(tonnes).toBe(6);
  expect(computeTonneCost(600_000, tonnes)).toEqual({ kind: 'number', cents: 100_000 });
});

it.each([
  [null, 500, 1000],
  [12, null, 1000],
  [12, 500, null],
  [12, 500, 0],
] as const)('%s teleworkers, %s t for %s modelled ones give no tonnes', (own, netTco2e, teleworkers) => {
  expect(computeAvoidedTonnes(own, { netTco2e, teleworkers })).toBeNull();
});

it('gives no cost to tonnes that are not avoided', () => {
  expect(computeTonneCost(600_000, -2)).toMatchObject({ kind: 'missing' });
  expect(computeTonneCost(600_000, 0)).toMatchObject({ kind: 'missing' });
});
