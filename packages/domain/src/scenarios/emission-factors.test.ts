import { describe, expect, it } from 'vitest';
import {
  computeFactorInPerimeter,
  EMISSION_FACTORS,
  MODE_IDS,
  type EmissionFactor,
} from './emission-factors.ts';
import { PARAMETERS } from './parameter-catalogue.ts';

describe('emission factors', () => {
  it.each([
    ['thermal_car', 0, 0.192],
    ['thermal_car', 1, 0.2176],
    ['electric_car', 1, 0.1034],
    ['coach', 1, 0.0375],
    ['active', 1, 0],
  ] as const)('of %s at perimeter %i: %f', (mode, perimeter, expected) => {
    const { usage } = EMISSION_FACTORS[mode];
    expect(computeFactorInPerimeter(usage, mode, perimeter)).toBeCloseTo(expected, 12);
  });

  it('are the defaults of the registry', () => {
    expect(PARAMETERS.fe_car.default).toBe(EMISSION_FACTORS.thermal_car.usage);
    expect(PARAMETERS.fe_ev.default).toBe(EMISSION_FACTORS.electric_car.usage);
    expect(PARAMETERS.fe_transit.default).toBe(EMISSION_FACTORS.coach.usage);
  });

  it('are never negative', () => {
    for (const id of MODE_IDS) {
      const { usage, construction }: EmissionFactor = EMISSION_FACTORS[id];
      expect(usage).toBeGreaterThanOrEqual(0);
      expect(construction ?? 0).toBeGreaterThanOrEqual(0);
    }
  });
});
