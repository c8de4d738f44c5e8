import { describe, expect, it } from 'vitest';
import { computeHomeDayKm, computeKmAvoided, computeTelecentreDayKm, computeTripFreeDays } from './travel.ts';

describe('avoided travel', () => {
  it.each([
    [0, 100],
    [0.25, 75],
    [1, 0],
  ])(
    'leaves the journeys of a share %f of days taken by halves: %f of 100 days avoid one',
    (share, expected) => {
      expect(computeTripFreeDays(100, share)).toBe(expected);
    },
  );

  it('counts a return trip for a day at home', () => expect(computeHomeDayKm(18.4)).toBe(36.8));

  it.each([
    { distanceKm: 20, telecentreDistanceKm: 6, expected: 28 },
    { distanceKm: 6, telecentreDistanceKm: 6, expected: 0 },
    { distanceKm: 2, telecentreDistanceKm: 6, expected: 0 },
  ])(
    'gains $expected km at a telecentre $telecentreDistanceKm km away, work being $distanceKm km away',
    (row) => {
      expect(computeTelecentreDayKm(row.distanceKm, row.telecentreDistanceKm)).toBe(row.expected);
    },
  );

  it.each([
    { share: 0, expected: 4000 },
    { share: 0.05, expected: 3940 },
    { share: 1, expected: 2800 },
  ])(
    'is $expected km for 100 days of 40 km, a share $share of them at a telecentre',
    ({ share, expected }) => {
      const travel = { days: 100, homeDayKm: 40, telecentreDayKm: 28, telecentreShareOfDays: share };
      expect(computeKmAvoided(travel)).toBeCloseTo(expected, 9);
    },
  );
});
