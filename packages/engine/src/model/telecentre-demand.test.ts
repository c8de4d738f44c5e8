import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTelecentreAccess, computeTravelMinutes } from './telecentre-access.ts';
import { computeCaughtAmounts, computeDailyDemand } from './telecentre-demand.ts';
import { computeTelecentreSeats } from './telecentre-seats.ts';

/** A home every 0.1 degree of longitude on the 45th parallel: 7.86 km as the crow flies. */
const positions = {
  lat: new Float64Array(5).fill(45),
  lon: Float64Array.from([3, 3.1, 3.2, 3.3, NaN]),
};

describe('access to telecentres', () => {
  it('counts 12 minutes for 10 km at 50 km/h', () => expect(computeTravelMinutes(10, 50)).toBe(12));

  it('goes to the nearest telecentre, by road; a home without position goes nowhere', () => {
    const access = computeTelecentreAccess({
      positions,
      siteHomes: [0, 3],
      circuity: 1.3,
      speedKmPerHour: 50,
    });
    expect([...access.site]).toEqual([0, 0, 1, 1, -1]);
    expect(access.minutes[0]).toBeCloseTo(1.2, 12);
    expect(access.minutes[1]).toBeCloseTo((7.863 * 1.3 * 60) / 50, 1);
    expect(access.minutes[4]).toBe(Infinity);
  });
});

describe('telecentre demand', () => {
  it.each([
    { minutes: 0, caught: 100 },
    { minutes: 10, caught: 100 },
    { minutes: 17.5, caught: 50 },
    { minutes: 25, caught: 0 },
    { minutes: Infinity, caught: 0 },
  ])('catches $caught of 100 at $minutes min', ({ minutes, caught }) => {
    const reach = { site: [0], minutes: [minutes] };
    expect(computeCaughtAmounts({ amounts: [100], reach, siteCount: 1 })[0]).toBe(caught);
  });

  it.each([
    { presence: 40, share: 0.05, independents: 0, peak: 1, users: 2, seats: 5 },
    { presence: 40, share: 0.05, independents: 3, peak: 1, users: 5, seats: 9 },
    { presence: 100, share: 0.05, independents: 1.5, peak: 1.3, users: 8, seats: 13 },
  ])('is $users users a day, $seats seats, for $presence teleworkers present', (row) => {
    const users = computeDailyDemand({
      caughtPresence: row.presence,
      telecentreShareOfDays: row.share,
      independentsPerDay: row.independents,
      peakFactor: row.peak,
    });
    expect(users).toBeCloseTo(row.users, 12);
    expect(computeTelecentreSeats(users)).toBe(row.seats);
  });

  it('never catches more than there is, nor less when telecentres come nearer', () => {
    const homes = fc.array(fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.nat(60), fc.nat(2)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(homes, fc.nat(30), (rows, nearer) => {
        const amounts = rows.map(([amount]) => amount);
        const total = (minutes: number[]) =>
          computeCaughtAmounts({
            amounts,
            reach: { site: rows.map(([, , site]) => site), minutes },
            siteCount: 3,
          }).reduce((sum, value) => sum + value, 0);
        const before = total(rows.map(([, minutes]) => minutes));
        const after = total(rows.map(([, minutes]) => Math.max(0, minutes - nearer)));
        const all = amounts.reduce((sum, value) => sum + value, 0);
        expect(before).toBeLessThanOrEqual(all * (1 + 1e-12));
        expect(after).toBeGreaterThanOrEqual(before * (1 - 1e-12));
      }),
    );
  });
});
