import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { computeSeatedUsers, computeTelecentreSeats } from './telecentre-seats.ts';

describe('telecentre seats', () => {
  it.each([
    { demand: 0, service: 0.95, seats: 0 },
    { demand: 0.01, service: 0.95, seats: 0 },
    { demand: 2, service: 0.95, seats: 5 },
    { demand: 5, service: 0.8, seats: 7 },
    { demand: 1000, service: 0.95, seats: 1052 },
  ])('are $seats for $demand users a day at $service', ({ demand, service, seats }) => {
    expect(computeTelecentreSeats(demand, service)).toBe(seats);
  });

  it.skipIf(!hasGolden)('hold the golden values', () => {
    for (const [demand, seats] of Object.entries(readGolden().seatsPoisson95)) {
      expect(computeTelecentreSeats(Number(demand))).toBe(seats);
    }
  });

  it('never fall when demand grows', () => {
    const demand = fc.double({ min: 0, max: 300, noNaN: true });
    fc.assert(
      fc.property(demand, demand, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(computeTelecentreSeats(more)).toBeGreaterThanOrEqual(computeTelecentreSeats(less));
      }),
    );
  });
});

describe('seated users', () => {
  it.each([
    { demand: 2, seats: 0, expected: 0 },
    { demand: 2, seats: 1, expected: 1 - Math.exp(-2) },
    { demand: 2, seats: 5, expected: 1.977512 },
    { demand: 2, seats: 60, expected: 2 },
    { demand: 0, seats: 5, expected: 0 },
  ])('are $expected of $demand who come, on $seats seats', ({ demand, seats, expected }) => {
    expect(computeSeatedUsers(demand, seats)).toBeCloseTo(expected, 6);
  });

  it('are never more than those who come nor than the seats, and never fall when a seat is added', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), fc.nat(250), (demand, seats) => {
        const seated = computeSeatedUsers(demand, seats);
        expect(seated).toBeLessThanOrEqual(Math.min(demand, seats) + 1e-9);
        expect(computeSeatedUsers(demand, seats + 1)).toBeGreaterThanOrEqual(seated - 1e-9);
      }),
    );
  });
});
