import { computeEmployerMean } from './adoption.ts';
import { computeTravelCost } from './commuting-cost.ts';
import { computeEmployerAllowance } from './employer-allowance.ts';
import { computeFleetFactor, computeGrossTco2e, computeVehicleKm } from './emissions.ts';
import { computeLocalSpending } from './local-spending.ts';
import { type ModelInputs, toReboundInputs } from './model-inputs.ts';
import { computeCarShare, computeShortness } from './mode-by-distance.ts';
import { createOutcomes, type Outcomes } from './outcomes.ts';
import { OCCUPATION_COUNT, type Population } from './population.ts';
import { computeNewcomerDays, computeNewcomers, computeNewcomerSpending } from './newcomers.ts';
import { computePresence } from './presence.ts';
import { computeNetShare, computeNetTco2ePerWeeklyDay } from './rebound.ts';
import { computePairTilts } from './statistics.ts';
import { computeCompatibleShare, computeTiltedShare } from './teleworkable-share.ts';
import { computeHoursAvoided } from './time.ts';
import { computeHomeDayKm, computeKmAvoided, computeTelecentreDayKm, computeTripFreeDays } from './travel.ts';

/**
 * The oracle: the same outcomes straight from the pairs, occupation by occupation, written as method C.6 is printed.
 * Slower than the statistics and free of their algebra; a property test holds both together. Also the general path for
 * a mechanism that would not be linear.
 */

/** One pair seen by the equations. */
interface Pair {
  home: number;
  work: number;
  workers: number;
  distanceKm: number;
  observedCarShare: number;
  tilt: number;
}

/** Telework of one pair: persons and days a year, summed over occupations and employer groups. */
interface PairTelework {
  compatible: number;
  teleworkers: number;
  days: number;
  daysPerWeek: number;
}

/** Σ_c W·share_c·q_c·b·[φ·π_pub + (1 − φ)·π_priv], and the same with days. */
function computePairTelework(population: Population, inputs: ModelInputs, pair: Pair): PairTelework {
  const offset = pair.home * OCCUPATION_COUNT;
  const gate = population.broadbandGate?.[pair.home] ?? 1;
  const { publicEmployerShare, publicAdoptionShare, privateAdoptionShare } = inputs;
  let teleworkers = 0;
  let daysPerWeek = 0;
  for (let c = 0; c < OCCUPATION_COUNT; c++) {
    const share = computeTiltedShare(
      inputs.teleworkableShares[c] * (population.occupationFactors?.[offset + c] ?? 1),
      pair.tilt,
    );
    const able = pair.workers * population.occupationShares[offset + c] * share * gate;
    const publicTeleworkers = able * publicAdoptionShare;
    const privateTeleworkers = able * privateAdoptionShare;
    teleworkers += computeEmployerMean({
      publicEmployerShare,
      publicValue: publicTeleworkers,
      privateValue: privateTeleworkers,
    });
    daysPerWeek += computeEmployerMean({
      publicEmployerShare,
      publicValue: publicTeleworkers * inputs.publicDaysPerWeek,
      privateValue: privateTeleworkers * inputs.privateDaysPerWeek,
    });
  }
  const compatibleShare = computeCompatibleShare(population, inputs.teleworkableShares, offset);
  return {
    compatible: pair.workers * compatibleShare,
    teleworkers,
    days: daysPerWeek * inputs.weeksPerYear,
    daysPerWeek,
  };
}

/** Share (0–1) of a pair's km by car: the observed one, otherwise the one assumed at its distance. */
function computePairCarShare({ observedCarShare, distanceKm }: Pair, inputs: ModelInputs): number {
  if (!Number.isNaN(observedCarShare)) return observedCarShare;
  return computeCarShare({
    shortness: computeShortness(distanceKm),
    longTripCarShare: inputs.carShareOfLongKm,
    shortTripRatio: inputs.shortTripCarRatio,
  });
}

/** Avoided km of one pair by car and otherwise, in vehicle-km and in tonnes before rebound. */
function computePairEmissions(pair: Pair, inputs: ModelInputs, kmAvoided: number) {
  const carShare = computePairCarShare(pair, inputs);
  const vehicleKm = computeVehicleKm(kmAvoided * carShare, inputs.personsPerCar);
  const { thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm } = inputs;
  const grossTco2e = computeGrossTco2e({
    vehicleKm,
    fleetKgPerKm: computeFleetFactor(thermalCarKgCo2ePerKm, electricCarKgCo2ePerKm, electricShareOfCarKm),
    otherKm: kmAvoided * (1 - carShare),
    transitShareOfOtherKm: inputs.transitShareOfOtherKm,
    transitKgPerKm: inputs.transitKgCo2ePerKm,
  });
  return { vehicleKm, grossTco2e };
}

/** Adds one pair to its home and to its workplace. */
function addPair(outcomes: Outcomes, inputs: ModelInputs, pair: Pair & PairTelework): void {
  const { home, work } = outcomes;
  const { home: i, work: j, days, distanceKm } = pair;
  const kmAvoided = computeKmAvoided({
    days: computeTripFreeDays(days, inputs.halfDayShareOfDays),
    homeDayKm: computeHomeDayKm(distanceKm),
    telecentreDayKm: computeTelecentreDayKm(distanceKm, inputs.telecentreDistanceKm),
    telecentreShareOfDays: inputs.telecentreShareOfDays,
  });
  const { vehicleKm, grossTco2e } = computePairEmissions(pair, inputs, kmAvoided);
  const rebound = toReboundInputs(inputs);
  const present = computePresence(1, pair.daysPerWeek);
  const euros = computeLocalSpending(days, inputs.localSpendingEurosPerDay);
  home.workers[i] += pair.workers;
  home.compatible[i] += pair.compatible;
  home.teleworkers[i] += pair.teleworkers;
  home.days[i] += days;
  home.kmAvoided[i] += kmAvoided;
  home.vehicleKm[i] += vehicleKm;
  home.grossTco2e[i] += grossTco2e;
  home.netTco2e[i] +=
    grossTco2e * computeNetShare(rebound) + pair.daysPerWeek * computeNetTco2ePerWeeklyDay(rebound);
  home.hoursAvoided[i] += computeHoursAvoided(kmAvoided, inputs.speedKmPerHour);
  home.travelCostEuros[i] += computeTravelCost(vehicleKm, inputs.carEurosPerKm);
  home.presencePerWorkday[i] += present;
  home.localSpendingEuros[i] += euros;
  home.allowanceEuros[i] += computeEmployerAllowance(pair.teleworkers, inputs.allowanceEurosPerTeleworker);
  work.workers[j] += pair.workers;
  work.compatible[j] += pair.compatible;
  work.teleworkers[j] += pair.teleworkers;
  work.days[j] += days;
  work.kmAvoided[j] += kmAvoided;
  work.absencePerWorkday[j] += present;
  work.spendingLostEuros[j] += euros;
}

/** The newcomers of one home. */
function addNewcomers(outcomes: Outcomes, population: Population, at: { home: number; inputs: ModelInputs }) {
  const { home, inputs } = at;
  const { inhabitants, broadbandGate } = population;
  const connected = (inhabitants?.[home] ?? Number.NaN) * (broadbandGate?.[home] ?? 1);
  const newcomers = computeNewcomers(connected, inputs.newcomersPerThousand);
  const { newcomerDaysPerWeek, newcomerIncomeEuros, newcomerLocalShare } = inputs;
  outcomes.home.newcomers[home] = newcomers;
  outcomes.home.newcomerDays[home] = computeNewcomerDays(newcomers, newcomerDaysPerWeek, inputs.weeksPerYear);
  outcomes.home.newcomerSpendingEuros[home] = computeNewcomerSpending(
    newcomers,
    newcomerIncomeEuros,
    newcomerLocalShare,
  );
}

/**
 * One run of the model from the pairs of a population. Same shape and units as the run from statistics. `inputsOf` gives
 * the inputs of one home where levers act in a part of the homes only; the structural inputs are those of `inputs`.
 */
export function computeOutcomesFromPairs(
  population: Population,
  inputs: ModelInputs,
  inputsOf: (home: number) => ModelInputs = () => inputs,
): Outcomes {
  const { flows } = population;
  const outcomes = createOutcomes(flows.homeCount, flows.zoneCount);
  const tilts = computePairTilts(flows, inputs.distanceTiltExponent);
  for (let home = 0; home < flows.homeCount; home++) {
    const own = inputsOf(home);
    addNewcomers(outcomes, population, { home, inputs: own });
    for (let k = flows.homeStart[home]; k < flows.homeStart[home + 1]; k++) {
      const pair: Pair = {
        home,
        work: flows.workIndex[k],
        workers: flows.workers[k],
        distanceKm: flows.distanceKm[k],
        observedCarShare: flows.carShare?.[k] ?? Number.NaN,
        tilt: tilts[k],
      };
      addPair(outcomes, own, { ...pair, ...computePairTelework(population, own, pair) });
    }
  }
  return outcomes;
}
