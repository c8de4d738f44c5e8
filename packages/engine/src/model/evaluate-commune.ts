import { computeTeleworkProbability } from './adoption.ts';
import { computeDistanceTilt } from './distance-tilt.ts';
import { computeGrossTco2e, computeVehicleKm } from './emissions.ts';
import { computeNetTco2e } from './rebound.ts';
import { computeHoursAvoided } from './time.ts';
import { computeHomeDayKm, computeKmAvoided, computeTelecentreDayKm } from './travel.ts';

/** One occupation group of a commune: workers, teleworkable share (0–1), one-way road distance. */
export interface CommuneRow {
  workers: number;
  teleworkableShare: number;
  distanceKm: number;
}

/**
 * Parameters of a single commune's table. `adoptionShare` and `baselineAdoptionShare` are π of the scenario and of what
 * exists already (0 = nothing to deduct); `telecentreDistanceKm` is one way; `kgCo2ePerKm` per vehicle-km.
 */
export interface CommuneParameters {
  adoptionShare: number;
  baselineAdoptionShare: number;
  daysPerWeek: number;
  weeksPerYear: number;
  telecentreShareOfDays: number;
  telecentreDistanceKm: number;
  carShareOfKm: number;
  personsPerCar: number;
  kgCo2ePerKm: number;
  reboundShare: number;
  speedKmPerHour: number;
  distanceTiltExponent: number;
}

/**
 * Figures of a single commune, a year: `compatible` before any adoption or tilt; all others additional to the baseline.
 * `kgPerWeeklyDay` = gross kgCO2e per weekly telework day, undefined when nobody teleworks a day.
 */
export interface CommuneOutcome {
  compatible: number;
  teleworkers: number;
  days: number;
  kmAvoided: number;
  vehicleKm: number;
  grossTco2e: number;
  netTco2e: number;
  hours: number;
  kgPerWeeklyDay: number | undefined;
}

/** Additional teleworkers of each row: W · (p(scenario) − p(baseline)). */
function computeRowTeleworkers(rows: readonly CommuneRow[], parameters: CommuneParameters): number[] {
  const tilts = computeDistanceTilt({
    workers: rows.map((row) => row.workers),
    distanceKm: rows.map((row) => row.distanceKm),
    exponent: parameters.distanceTiltExponent,
  });
  return rows.map(({ workers, teleworkableShare }, index) => {
    const scenario = computeTeleworkProbability(teleworkableShare, parameters.adoptionShare, tilts[index]);
    const baseline = computeTeleworkProbability(
      teleworkableShare,
      parameters.baselineAdoptionShare,
      tilts[index],
    );
    return workers * (scenario - baseline);
  });
}

/**
 * The deterministic core on one table of occupation rows, each with its own distance: the case a consultant checks by
 * hand. Follows method C.6 by the letter, the cap on p = τ · π · h (flows cap τ · h; equal wherever τ · h ≤ 1).
 * Assumption: the baseline has the scenario's days per week, so that only adoption is deducted.
 */
export function computeCommuneOutcome(
  rows: readonly CommuneRow[],
  parameters: CommuneParameters,
): CommuneOutcome {
  const { daysPerWeek, weeksPerYear, telecentreShareOfDays, telecentreDistanceKm } = parameters;
  const rowTeleworkers = computeRowTeleworkers(rows, parameters);
  const teleworkers = rowTeleworkers.reduce((sum, value) => sum + value, 0);
  const kmAvoided = rows.reduce((sum, { distanceKm }, index) => {
    const days = rowTeleworkers[index] * daysPerWeek * weeksPerYear;
    const homeDayKm = computeHomeDayKm(distanceKm);
    const telecentreDayKm = computeTelecentreDayKm(distanceKm, telecentreDistanceKm);
    return sum + computeKmAvoided({ days, homeDayKm, telecentreDayKm, telecentreShareOfDays });
  }, 0);
  const vehicleKm = computeVehicleKm(kmAvoided * parameters.carShareOfKm, parameters.personsPerCar);
  const grossTco2e = computeGrossTco2e({
    vehicleKm,
    fleetKgPerKm: parameters.kgCo2ePerKm,
    otherKm: kmAvoided * (1 - parameters.carShareOfKm),
    transitShareOfOtherKm: 0,
    transitKgPerKm: 0,
  });
  const weeklyDays = teleworkers * daysPerWeek;
  return {
    compatible: rows.reduce((sum, row) => sum + row.workers * Math.min(1, row.teleworkableShare), 0),
    teleworkers,
    days: weeklyDays * weeksPerYear,
    kmAvoided,
    vehicleKm,
    grossTco2e,
    netTco2e: computeNetTco2e(grossTco2e, parameters.reboundShare),
    hours: computeHoursAvoided(kmAvoided, parameters.speedKmPerHour),
    kgPerWeeklyDay: weeklyDays === 0 ? undefined : (1000 * grossTco2e) / weeklyDays,
  };
}
