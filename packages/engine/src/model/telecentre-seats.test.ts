import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { computeTelecentreSeats } from './telecentre-seats.ts';

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
