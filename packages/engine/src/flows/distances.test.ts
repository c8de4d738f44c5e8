import { describe, expect, it } from 'vitest';
import { computeGreatCircleKm, computeIntraZoneKm, computeRoadKm, toUnitVectors } from './distances.ts';

describe('distances', () => {
  it('along a great circle are those of the haversine formula (Clermont-Ferrand to Aurillac, 110.6 km)', () => {
    const positions = { lat: Float64Array.of(45.7871, 44.9262), lon: Float64Array.of(3.1127, 2.4397) };
    const rad = Math.PI / 180;
    const [a, b] = positions.lat;
    const [west, east] = positions.lon;
    const h =
      Math.sin(((b - a) * rad) / 2) ** 2 +
      Math.cos(a * rad) * Math.cos(b * rad) * Math.sin(((east - west) * rad) / 2) ** 2;
    const haversineKm = 2 * 6371.0088 * Math.asin(Math.sqrt(h));
    expect(computeGreatCircleKm(toUnitVectors(positions), 0, 1)).toBeCloseTo(haversineKm, 9);
  });

  it.each([
    { greatCircleKm: 10, circuity: 1.3, expected: 13 },
    { greatCircleKm: 0.2, circuity: 1.3, expected: 1 },
  ])('by road are $expected km for $greatCircleKm km × $circuity', (row) => {
    expect(computeRoadKm(row.greatCircleKm, row.circuity)).toBeCloseTo(row.expected, 12);
  });

  it.each([
    { surfaceKm2: Math.PI * 9, expected: 2 },
    { surfaceKm2: 0.5, expected: 1 },
    { surfaceKm2: 0, expected: 1 },
  ])('inside a zone of $surfaceKm2 km² are $expected km', ({ surfaceKm2, expected }) => {
    expect(computeIntraZoneKm(surfaceKm2)).toBeCloseTo(expected, 12);
  });
});
