import { describe, expect, it } from 'vitest';
import { computeCommuneOutcome } from '../model/evaluate-commune.ts';
import { computeCompatibleShare } from '../model/teleworkable-share.ts';

/**
 * The model held against published figures. Each test states its scope (what is compared) and its tolerance.
 */

/** One teleworker certain to telework `daysPerWeek`, alone in a car unless said otherwise. */
function computeOneCommuter(spec: {
  workers: number;
  distanceKm: number;
  daysPerWeek: number;
  weeksPerYear: number;
  kgCo2ePerKm: number;
  carShareOfKm?: number;
  personsPerCar?: number;
  reboundShare?: number;
  speedKmPerHour?: number;
}) {
  return computeCommuneOutcome(
    [{ workers: spec.workers, teleworkableShare: 1, distanceKm: spec.distanceKm }],
    {
      adoptionShare: 1,
      baselineAdoptionShare: 0,
      daysPerWeek: spec.daysPerWeek,
      weeksPerYear: spec.weeksPerYear,
      telecentreShareOfDays: 0,
      telecentreDistanceKm: 0,
      carShareOfKm: spec.carShareOfKm ?? 1,
      personsPerCar: spec.personsPerCar ?? 1,
      kgCo2ePerKm: spec.kgCo2ePerKm,
      reboundShare: spec.reboundShare ?? 0,
      speedKmPerHour: spec.speedKmPerHour ?? 50,
      distanceTiltExponent: 0,
    },
  );
}

describe('F1 — ADEME, direct effect of one weekly telework day (scope: one rural commuter, before rebound; ±10 %)', () => {
  const { kgPerWeeklyDay = NaN } = computeOneCommuter({
    workers: 1,
    distanceKm: 18.4,
    daysPerWeek: 1,
    weeksPerYear: 46,
    kgCo2ePerKm: 0.192,
    carShareOfKm: 0.88,
    personsPerCar: 1.08,
  });

  it('is 271 kg a year', () => expect(Math.abs(kgPerWeeklyDay / 271 - 1)).toBeLessThan(0.1));
  it('is 265 kg a year by the same inputs worked by hand (±0.5 kg)', () =>
    expect(Math.abs(kgPerWeeklyDay - 265)).toBeLessThan(0.5));
});

describe('F3 — Impact CO2 simulator (scope: its formula 0.75·days·km·factor·92, rebound 25 %; 3 significant figures)', () => {
  /** The simulator's own test: 4 days on site emit 4 765 kg by car, so a return trip emits 4 765 / (4 · 46) kg. */
  const saved = (onSiteKg: number, onSiteDays: number, daysPerWeek: number) => {
    const returnKg = onSiteKg / (onSiteDays * 46);
    const outcome = computeOneCommuter({
      workers: 1,
      distanceKm: 0.5,
      daysPerWeek,
      weeksPerYear: 46,
      kgCo2ePerKm: returnKg,
      reboundShare: 0.25,
    });
    return Number((outcome.netTco2e * 1000).toPrecision(3));
  };

  it('saves 893 kg by car for one day', () => expect(saved(4765, 4, 1)).toBe(893));
  it('saves 26.9 kg by tram for one day', () => expect(saved(71.8, 2, 1)).toBe(26.9));
  it('saves 108 kg by tram for four days', () => expect(saved(71.8, 2, 4)).toBe(108));
});

describe('F4 — pilot of the conseil général du Lot (scope: 12 agents, 1.25 day × 45 weeks, 28.7 km one way; ±1 %)', () => {
  const outcome = computeOneCommuter({
    workers: 12,
    distanceKm: 28.7,
    daysPerWeek: 1.25,
    weeksPerYear: 45,
    kgCo2ePerKm: 0.116,
    speedKmPerHour: 50.4,
  });

  it('avoids 38 735 km', () => expect(Math.abs(outcome.kmAvoided / 38_735 - 1)).toBeLessThan(0.01));
  it('avoids 4.5 t at 116 g/km, the factor of the time', () =>
    expect(outcome.grossTco2e).toBeCloseTo(4.5, 1));
  it('spares 32 days of 24 h', () => expect(Math.abs(outcome.hours / (32 * 24) - 1)).toBeLessThan(0.01));
  it('is about 300 kg per weekly day', () =>
    expect(Math.abs((outcome.kgPerWeeklyDay ?? NaN) / 300 - 1)).toBeLessThan(0.01));
});

describe('F6 — INSEE, teleworkable jobs in Auvergne-Rhône-Alpes (scope: technical share, assumed occupation mix; ±1.5 pt)', () => {
  it('is 38 % of jobs', () => {
    const mix = [0.015, 0.07, 0.185, 0.265, 0.26, 0.205];
    expect(Math.abs(computeCompatibleShare(mix, [0.03, 0.33, 0.72, 0.48, 0.36, 0.02]) - 0.38)).toBeLessThan(
      0.015,
    );
  });
});
