import { describe, expect, it } from 'vitest';
import { hasGolden, readGolden } from '../../testing/folders.ts';
import { type CommuneParameters, computeCommuneOutcome } from './evaluate-commune.ts';

const parameters: CommuneParameters = {
  adoptionShare: 0.62,
  baselineAdoptionShare: 0,
  daysPerWeek: 1.7,
  weeksPerYear: 45,
  telecentreShareOfDays: 0.05,
  telecentreDistanceKm: 6,
  carShareOfKm: 0.86,
  personsPerCar: 1.08,
  kgCo2ePerKm: 0.192,
  reboundShare: 0.31,
  speedKmPerHour: 50,
  distanceTiltExponent: 0,
};
const rows = [
  { workers: 100, teleworkableShare: 0.5, distanceKm: 10 },
  { workers: 100, teleworkableShare: 0.2, distanceKm: 30 },
];

describe('one commune', () => {
  it.skipIf(!hasGolden)('holds the golden figures (1e-6, or half of their last printed digit)', () => {
    const { commune } = readGolden();
    const outcome = computeCommuneOutcome(
      commune.rows.map(([, workers, teleworkableShare, distanceKm]) => ({
        workers,
        teleworkableShare,
        distanceKm,
      })),
      parameters,
    );
    const obtained: Record<string, number | undefined> = {
      compatible: outcome.compatible,
      teleworkers: outcome.teleworkers,
      days: outcome.days,
      kmAvoided: outcome.kmAvoided,
      vehKm: outcome.vehicleKm,
      co2GrossT: outcome.grossTco2e,
      co2NetT: outcome.netTco2e,
      hours: outcome.hours,
      kgPerWeeklyDay: outcome.kgPerWeeklyDay,
    };
    for (const [name, expected] of Object.entries(commune.out)) {
      const gap = Math.abs((obtained[name] ?? NaN) - expected);
      expect(gap, name).toBeLessThanOrEqual(Math.max(1e-6 * expected, 0.0005));
    }
  });

  it('deducts what exists already', () => {
    const whole = computeCommuneOutcome(rows, parameters);
    const additional = computeCommuneOutcome(rows, { ...parameters, baselineAdoptionShare: 0.31 });
    expect(additional.teleworkers).toBeCloseTo(whole.teleworkers / 2, 9);
    expect(additional.compatible).toBe(whole.compatible);
  });

  it('is negative where the scenario does less than the baseline', () => {
    const less = computeCommuneOutcome(rows, { ...parameters, baselineAdoptionShare: 0.7 });
    expect(less.netTco2e).toBeLessThan(0);
  });

  it('moves telework to long commutes with γ, never above certainty', () => {
    const tilted = computeCommuneOutcome(rows, { ...parameters, distanceTiltExponent: 0.5 });
    const plain = computeCommuneOutcome(rows, parameters);
    expect(tilted.kmAvoided / tilted.days).toBeGreaterThan(plain.kmAvoided / plain.days);
    const extreme = computeCommuneOutcome(rows, { ...parameters, adoptionShare: 1, distanceTiltExponent: 3 });
    expect(extreme.teleworkers).toBeLessThanOrEqual(200);
  });

  it('has no figure per weekly day when nobody teleworks', () => {
    expect(computeCommuneOutcome(rows, { ...parameters, adoptionShare: 0 }).kgPerWeeklyDay).toBeUndefined();
  });
});
