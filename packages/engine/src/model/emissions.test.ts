import { describe, expect, it } from 'vitest';
import { computeFleetFactor, computeGrossTco2e, computeVehicleKm } from './emissions.ts';

describe('emissions', () => {
  it('shares a car among its occupants', () => expect(computeVehicleKm(972, 1.08)).toBeCloseTo(900, 9));

  it.each([
    { electricShare: 0, expected: 0.192 },
    { electricShare: 0.05, expected: 0.18339 },
    { electricShare: 1, expected: 0.0198 },
  ])('count $expected kg/km for a fleet electric at $electricShare', ({ electricShare, expected }) => {
    expect(computeFleetFactor(0.192, 0.0198, electricShare)).toBeCloseTo(expected, 12);
  });

  it.each([
    { vehicleKm: 1000, otherKm: 0, transitShareOfOtherKm: 1, expected: 0.192 },
    { vehicleKm: 0, otherKm: 1000, transitShareOfOtherKm: 1, expected: 0.0331 },
    { vehicleKm: 1000, otherKm: 1000, transitShareOfOtherKm: 0.4, expected: 0.20524 },
    { vehicleKm: 0, otherKm: 1000, transitShareOfOtherKm: 0, expected: 0 },
  ])(
    'are $expected t for $vehicleKm veh-km and $otherKm other km, $transitShareOfOtherKm of them by coach',
    (row) => {
      const { expected, ...avoided } = row;
      expect(computeGrossTco2e({ ...avoided, fleetKgPerKm: 0.192, transitKgPerKm: 0.0331 })).toBeCloseTo(
        expected,
        12,
      );
    },
  );
});
