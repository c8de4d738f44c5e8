import { getDefaultParameters } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeCommuneOutcome, type CommuneOutcome } from '../model/evaluate-commune.ts';

/**
 * Weeks of telework a year in the calculators of ADEME: 52 − 5 of leave − 1 of public holidays.
 * Source: ADEME, Impact CO2, telework simulator, code of 2026-07.
 */
export const ADEME_WEEKS_PER_YEAR = 46;

/** Commuters who all telework the same days; km one way, factor per vehicle-km. Car share and occupancy 1 when absent. */
export interface PilotCommuters {
  persons: number;
  distanceKm: number;
  daysPerWeek: number;
  weeksPerYear: number;
  kgCo2ePerKm: number;
  carShareOfKm?: number;
  personsPerCar?: number;
  reboundShare?: number;
  speedKmPerHour?: number;
}

/** The model's figures, a year, for commuters certain to telework: its whole chain with adoption, share and tilt neutral. */
export function computePilotOutcome(pilot: PilotCommuters): CommuneOutcome {
  const row = { workers: pilot.persons, teleworkableShare: 1, distanceKm: pilot.distanceKm };
  return computeCommuneOutcome([row], {
    adoptionShare: 1,
    baselineAdoptionShare: 0,
    daysPerWeek: pilot.daysPerWeek,
    weeksPerYear: pilot.weeksPerYear,
    telecentreShareOfDays: 0,
    telecentreDistanceKm: 0,
    carShareOfKm: pilot.carShareOfKm ?? 1,
    personsPerCar: pilot.personsPerCar ?? 1,
    kgCo2ePerKm: pilot.kgCo2ePerKm,
    reboundShare: pilot.reboundShare ?? 0,
    speedKmPerHour: pilot.speedKmPerHour ?? getDefaultParameters().speed,
    distanceTiltExponent: 0,
  });
}
