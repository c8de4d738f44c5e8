import { expect, it } from 'vitest';
import { readCog } from '../cog/read-cog.ts';
import { createDemoData } from '../demo/create-demo-data.ts';
import { createFlowZones } from './create-flow-zones.ts';
import { computeDistanceKm } from './near-search.ts';

const cog = readCog();
const { profiles } = createDemoData(cog);
const { zones, massifCount, homeCount } = createFlowZones(cog, profiles);

it('puts the communes of the massif first, then the other homes, then the outer zones', () => {
  expect(zones.slice(0, massifCount).every((zone) => zone.inMassif)).toBe(true);
  expect(zones.slice(massifCount).some((zone) => zone.inMassif)).toBe(false);
  expect(zones.slice(0, homeCount).every((zone) => zone.kind === 'commune')).toBe(true);
  expect(zones.slice(homeCount).every((zone) => zone.kind === 'outer')).toBe(true);
});

it('orders each part by code and gives the same zones twice', () => {
  const codes = zones.slice(homeCount).map((zone) => zone.code);
  expect(codes).toEqual(codes.toSorted());
  expect(createFlowZones(cog, profiles).zones).toEqual(zones);
  expect(new Set(zones.map((zone) => zone.id)).size).toBe(zones.length);
});

it('gives finite figures to every zone', () => {
  for (const { lat, lon, surfaceKm2, employed, jobs } of zones) {
    expect([lat, lon, surfaceKm2, employed, jobs].every(Number.isFinite)).toBe(true);
    expect(Math.min(surfaceKm2, employed, jobs)).toBeGreaterThanOrEqual(0);
  }
});

it('keeps Lyon and leaves Lille and Brest out', () => {
  const codes = new Set(zones.map((zone) => zone.code));
  expect(codes.has('69123')).toBe(true);
  expect(codes.has('200093201')).toBe(false);
  expect(codes.has('242900314')).toBe(false);
});

it('knows the distance from Clermont-Ferrand to Lyon', () => {
  const distance = computeDistanceKm({ lat: 45.787, lon: 3.113 }, { lat: 45.758, lon: 4.835 });
  expect(distance).toBeGreaterThan(132);
  expect(distance).toBeLessThan(135);
});
