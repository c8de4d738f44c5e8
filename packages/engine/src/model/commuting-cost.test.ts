import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import {
  computeCommuterSaving,
  computeMileageAllowance,
  computeTravelCost,
  type FiscalPower,
} from './commuting-cost.ts';

describe('the running cost of driving', () => {
  it.each([
    { vehicleKm: 10_000, eurosPerKm: 0.2, euros: 2000 },
    { vehicleKm: 0, eurosPerKm: 0.2, euros: 0 },
  ])('is $euros € for $vehicleKm vehicle-km at $eurosPerKm €', ({ vehicleKm, eurosPerKm, euros }) => {
    expect(computeTravelCost(vehicleKm, eurosPerKm)).toBeCloseTo(euros, 9);
  });

  it('is lower than what the mileage scale grants for the same last kilometres, which also pays for the car', () => {
    expect(computeTravelCost(1000, 0.22)).toBeLessThan(computeCommuterSaving(12_000, 1000, 3));
  });
});

describe('the mileage scale', () => {
  it.each<{ power: FiscalPower; km: number; euros: number }>([
    { power: 3, km: 5000, euros: 2645 },
    { power: 4, km: 10_000, euros: 4730 },
    { power: 5, km: 0, euros: 0 },
    { power: 5, km: 5000, euros: 3180 },
    { power: 5, km: 20_000, euros: 8535 },
    { power: 6, km: 30_000, euros: 13_410 },
    { power: 7, km: 20_000, euros: 9395 },
  ])('grants $euros € for $km km with $power CV', ({ power, km, euros }) => {
    expect(computeMileageAllowance(km, power)).toBeCloseTo(euros, 9);
  });

  it('values avoided kilometres at the rate of the last ones, not of the first', () => {
    expect(computeCommuterSaving(12_000, 1000, 5)).toBeCloseTo(357, 9);
  });

  it('saves everything and no more when all is avoided', () => {
    expect(computeCommuterSaving(1000, 5000, 5)).toBeCloseTo(636, 9);
  });

  it.skipIf(!hasGolden)('holds the golden values (5 CV, 1e-6)', () => {
    for (const [km, euros] of Object.entries(readGolden().bareme5CV)) {
      expect(Math.abs(computeMileageAllowance(Number(km), 5) / euros - 1)).toBeLessThan(1e-6);
    }
  });
});
