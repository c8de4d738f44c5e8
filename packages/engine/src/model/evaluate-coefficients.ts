import { computeEmployerMean } from './adoption.ts';
import { computeTravelCost } from './commuting-cost.ts';
import { computeFleetFactor, computeGrossTco2e, computeVehicleKm } from './emissions.ts';
import { computeLocalSpending } from './local-spending.ts';
import { type ModelInputs, toReboundInputs } from './model-inputs.ts';
import { computeNewcomerDays, computeNewcomers, computeNewcomerSpending } from './newcomers.ts';
import { computePresence } from './presence.ts';
import { computeNetShare, computeNetTco2ePerWeeklyDay } from './rebound.ts';
import { computeHoursAvoided } from './time.ts';
import { computeKmAvoided } from './travel.ts';

/**
 * The model's mechanisms applied to one unit: what one reachable worker, or one avoided kilometre, yields.
 * The model being multilinear, an outcome is a statistic times one of these.
 * Per reachable worker: `teleworkers` (persons), `days` (a year), `presence` (persons on a working day), `euros` (a year),
 * `netTco2ePerReachable` (a year; what counts in the net figure by the day and not by the km, negative = taken back).
 * Per reachable worker-km avoidable in one day: `kmPerHomeDayKm`, `kmPerTelecentreDayKm` (km a year).
 * Per inhabitant whose premises have the broadband: `newcomers` (persons), `newcomerDays` and `newcomerEuros` (a year).
 * Per avoided km: `vehicleKm`, `grossTco2e`, `netTco2e`, `hours`, `travelCostEuros`.
 */
export interface Coefficients {
  teleworkers: number;
  days: number;
  presence: number;
  euros: number;
  netTco2ePerReachable: number;
  kmPerHomeDayKm: number;
  kmPerTelecentreDayKm: number;
  vehicleKm: number;
  grossTco2e: number;
  netTco2e: number;
  hours: number;
  travelCostEuros: number;
  newcomers: number;
  newcomerDays: number;
  newcomerEuros: number;
}

/** Coefficients of one avoided passenger-kilometre. */
function computePerKm(
  inputs: ModelInputs,
): Pick<Coefficients, 'vehicleKm' | 'grossTco2e' | 'netTco2e' | 'hours' | 'travelCostEuros'> {
  const { thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm } = inputs;
  const vehicleKm = computeVehicleKm(1, inputs.carShareOfKm, inputs.personsPerCar);
  const grossTco2e = computeGrossTco2e({
    kmAvoided: 1,
    vehicleKm,
    fleetKgPerKm: computeFleetFactor(thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm),
    transitShareOfKm: inputs.transitShareOfKm,
    transitKgPerKm: inputs.transitKgCo2ePerKm,
  });
  return {
    vehicleKm,
    grossTco2e,
    netTco2e: grossTco2e * computeNetShare(toReboundInputs(inputs)),
    hours: computeHoursAvoided(1, inputs.speedKmPerHour),
    travelCostEuros: computeTravelCost(vehicleKm, inputs.carEurosPerKm),
  };
}

/** Coefficients of one inhabitant. */
function computePerInhabitant(
  inputs: ModelInputs,
): Pick<Coefficients, 'newcomers' | 'newcomerDays' | 'newcomerEuros'> {
  const newcomers = computeNewcomers(1, inputs.newcomersPerThousand);
  return {
    newcomers,
    newcomerDays: computeNewcomerDays(newcomers, inputs.newcomerDaysPerWeek, inputs.weeksPerYear),
    newcomerEuros: computeNewcomerSpending(newcomers, inputs.newcomerIncomeEuros, inputs.newcomerLocalShare),
  };
}

/** All coefficients of one set of inputs. */
export function computeCoefficients(inputs: ModelInputs): Coefficients {
  const { publicEmployerShare, publicAdoptionShare, privateAdoptionShare, telecentreShareOfDays } = inputs;
  const teleworkers = computeEmployerMean({
    publicEmployerShare,
    publicValue: publicAdoptionShare,
    privateValue: privateAdoptionShare,
  });
  const daysPerWeek = computeEmployerMean({
    publicEmployerShare,
    publicValue: publicAdoptionShare * inputs.publicDaysPerWeek,
    privateValue: privateAdoptionShare * inputs.privateDaysPerWeek,
  });
  const days = daysPerWeek * inputs.weeksPerYear;
  return {
    teleworkers,
    days,
    presence: computePresence(1, daysPerWeek),
    euros: computeLocalSpending(days, inputs.localSpendingEurosPerDay),
    netTco2ePerReachable: daysPerWeek * computeNetTco2ePerWeeklyDay(toReboundInputs(inputs)),
    kmPerHomeDayKm: computeKmAvoided({ days, homeDayKm: 1, telecentreDayKm: 0, telecentreShareOfDays }),
    kmPerTelecentreDayKm: computeKmAvoided({ days, homeDayKm: 0, telecentreDayKm: 1, telecentreShareOfDays }),
    ...computePerKm(inputs),
    ...computePerInhabitant(inputs),
  };
}
