import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listCandidatePairs, type ZoneMargins } from './candidate-pairs.ts';
import { checkReachable } from './check-margins.ts';

const options = {
  destinationsPerOrigin: 3,
  originsPerDestination: 2,
  radiusKm: 500,
  baseBeta: 0.1,
  circuity: 1.3,
};

const zoneLists = fc.array(
  fc.record({
    lat: fc.double({ min: 44, max: 46, noNaN: true }),
    lon: fc.double({ min: 2, max: 5, noNaN: true }),
    employed: fc.nat(500),
    jobs: fc.nat(500),
  }),
  { minLength: 2, maxLength: 30 },
);

function toZones(list: { lat: number; lon: number; employed: number; jobs: number }[]): ZoneMargins {
  return {
    lat: Float64Array.from(list, (zone) => zone.lat),
    lon: Float64Array.from(list, (zone) => zone.lon),
    surfaceKm2: new Float64Array(list.length).fill(12),
    employed: Float64Array.from(list, (zone) => zone.employed),
    jobs: Float64Array.from(list, (zone) => zone.jobs),
  };
}

describe('candidate pairs', () => {
  it('let every resident reach a job and every job be reached, wherever both exist', () => {
    fc.assert(
      fc.property(zoneLists, (list) => {
        const zones = toZones(list);
        fc.pre(zones.employed.some((value) => value > 0) && zones.jobs.some((value) => value > 0));
        const { rowStart, column } = listCandidatePairs(zones, options);
        const margins = { origins: zones.employed, destinations: zones.jobs, rowStart, column };
        expect(checkReachable(margins)).toEqual([]);
      }),
    );
  });

  it('always keep a zone with itself, list each pair once and in order, and at least 1 km apart', () => {
    fc.assert(
      fc.property(zoneLists, (list) => {
        const zones = toZones(list);
        const { rowStart, column, distanceKm } = listCandidatePairs(zones, options);
        list.forEach(({ employed, jobs }, zone) => {
          const row = [...column.subarray(rowStart[zone], rowStart[zone + 1])];
          expect(row).toEqual([...new Set(row)].toSorted((a, b) => a - b));
          expect(row.includes(zone)).toBe(employed > 0 && jobs > 0);
        });
        expect(distanceKm.every((km) => km >= 1)).toBe(true);
      }),
    );
  });

  it('prefer a large town to a nearer hamlet, and stay within the radius', () => {
    const zones = toZones([
      { lat: 45, lon: 3, employed: 100, jobs: 0 },
      { lat: 45.01, lon: 3, employed: 0, jobs: 1 },
      { lat: 45.05, lon: 3, employed: 0, jobs: 5000 },
      { lat: 45.9, lon: 3, employed: 0, jobs: 1e9 },
    ]);
    const narrow = { ...options, destinationsPerOrigin: 1, originsPerDestination: 0, radiusKm: 50 };
    expect([...listCandidatePairs(zones, narrow).column]).toEqual([2]);
  });
});
