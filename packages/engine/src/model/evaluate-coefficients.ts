import { computeEmployerMean } from './adoption.ts';
import { computeTravelCost } from './commuting-cost.ts';
import { computeEmployerAllowance } from './employer-allowance.ts';
import { computeFleetFactor, computeGrossTco2e, computeVehicleKm } from './emissions.ts';
import { computeLocalSpending } from './local-spending.ts';
import { type ModelInputs, toReboundInputs } from './model-inputs.ts';
import { computeCarShare } from './mode-by-distance.ts';
import { computeNewcomerDays, computeNewcomers, computeNewcomerSpending } from './newcomers.ts';
import { computePresence } from './presence.ts';
import { computeNetShare, computeNetTco2ePerWeeklyDay } from './rebound.ts';
import { computeHoursAvoided } from './time.ts';
import { computeKmAvoided, computeTripFreeDays } from './travel.ts';

/**
 * The model's mechanisms applied to one unit: what one reachable worker, or one avoided kilometre, yields.
 * The model being multilinear, an outcome is a statistic times one of these.
 * Per reachable worker: `teleworkers` (persons), `days` (a year), `presence` (persons on a working day), `euros` and `allowanceEuros` (a year),
 * `netTco2ePerReachable` (a year; what counts in the net figure by the day and not by the km, negative = taken back).
 * Per reachable worker-km avoidable in one day: `kmPerHomeDayKm`, `kmPerTelecentreDayKm` (km a year).
 * Per inhabitant whose premises have the broadband: `newcomers` (persons), `newcomerDays` and `newcomerEuros` (a year).
 * Per avoided km: `hours`. Of one whose mode was not observed, the part (0–1) by car: `carPerLongKm`, `carPerShortKm`.
 * Per avoided km by car: `vehicleKm`, `carTco2e`, `travelCostEuros`; by anything else: `otherTco2e` (before rebound).
 * Per tonne before rebound: `netShare`.
 */
export interface Coefficients {
  teleworkers: number;
  days: number;
  presence: number;
  euros: number;
  allowanceEuros: number;
  netTco2ePerReachable: number;
  kmPerHomeDayKm: number;
  kmPerTelecentreDayKm: number;
  hours: number;
  carPerLongKm: number;
  carPerShortKm: number;
  vehicleKm: number;
  carTco2e: number;
  travelCostEuros: number;
  otherTco2e: number;
  netShare: number;
  newcomers: number;
  newcomerDays: number;
  newcomerEuros: number;
}

/** Names of the coefficients of an avoided kilometre. */
type PerKm =
  'hours' | 'carPerLongKm' | 'carPerShortKm' | 'vehicleKm' | 'carTco2e' | 'travelCostEuros' | 'otherTco2e';

/** Coefficients of one avoided passenger-kilometre. */
function computePerKm(inputs: ModelInputs): Pick<Coefficients, PerKm> {
  const { thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm } = inputs;
  const { carShareOfLongKm: longTripCarShare, shortTripCarRatio: shortTripRatio } = inputs;
  const toCarShare = (shortness: number) => computeCarShare({ shortness, longTripCarShare, shortTripRatio });
  const vehicleKm = computeVehicleKm(1, inputs.personsPerCar);
  const factors = {
    fleetKgPerKm: computeFleetFactor(thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm),
    transitShareOfOtherKm: inputs.transitShareOfOtherKm,
    transitKgPerKm: inputs.transitKgCo2ePerKm,
  };
  return {
    hours: computeHoursAvoided(1, inputs.speedKmPerHour),
    carPerLongKm: toCarShare(0),
    carPerShortKm: toCarShare(1),
    vehicleKm,
    carTco2e: computeGrossTco2e({ ...factors, vehicleKm, otherKm: 0 }),
    travelCostEuros: computeTravelCost(vehicleKm, inputs.carEurosPerKm),
    otherTco2e: computeGrossTco2e({ ...factors, vehicleKm: 0, otherKm: 1 }),
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
  const travel = { days: computeTripFreeDays(days, inputs.halfDayShareOfDays), telecentreShareOfDays };
  return {
    teleworkers,
    days,
    presence: computePresence(1, daysPerWeek),
    euros: computeLocalSpending(days, inputs.localSpendingEurosPerDay),
    allowanceEuros: computeEmployerAllowance(teleworkers, inputs.allowanceEurosPerTeleworker),
    netTco2ePerReachable: daysPerWeek * computeNetTco2ePerWeeklyDay(toReboundInputs(inputs)),
    kmPerHomeDayKm: computeKmAvoided({ ...travel, homeDayKm: 1, telecentreDayKm: 0 }),
    kmPerTelecentreDayKm: computeKmAvoided({ ...travel, homeDayKm: 0, telecentreDayKm: 1 }),
    ...computePerKm(inputs),
    netShare: computeNetShare(toReboundInputs(inputs)),
    ...computePerInhabitant(inputs),
  };
}
