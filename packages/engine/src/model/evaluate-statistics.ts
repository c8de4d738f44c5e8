import { computeCoefficients, type Coefficients } from './evaluate-coefficients.ts';
import type { ModelInputs } from './model-inputs.ts';
import { createOutcomes, type HomeOutcomes, type Outcomes, type WorkOutcomes } from './outcomes.ts';
import type { ModeKm, SideStatistics, Statistics } from './statistics.ts';

/** Statistics of a population and the inputs of one run; the structural inputs must be those of the statistics. */
export interface StatisticsRun {
  statistics: Statistics;
  inputs: ModelInputs;
}

/** Km of one home's day by mode, driven and not: observed where it was, assumed elsewhere. */
function addModes({ long, short, observedCar, observedOther }: ModeKm, i: number, per: Coefficients) {
  return {
    car: per.carPerLongKm * long[i] + per.carPerShortKm * short[i] + observedCar[i],
    other: (1 - per.carPerLongKm) * long[i] + (1 - per.carPerShortKm) * short[i] + observedOther[i],
  };
}

function fillHome({ home, modes }: Statistics, per: Coefficients, into: HomeOutcomes): void {
  into.workers.set(home.workers);
  into.compatible.set(home.compatible);
  for (let i = 0; i < home.reachable.length; i++) {
    const reachable = home.reachable[i];
    const km = per.kmPerHomeDayKm * home.homeDayKm[i] + per.kmPerTelecentreDayKm * home.telecentreDayKm[i];
    const homeDay = addModes(modes.home, i, per);
    const telecentreDay = addModes(modes.telecentre, i, per);
    const carKm = per.kmPerHomeDayKm * homeDay.car + per.kmPerTelecentreDayKm * telecentreDay.car;
    const otherKm = per.kmPerHomeDayKm * homeDay.other + per.kmPerTelecentreDayKm * telecentreDay.other;
    const gross = per.carTco2e * carKm + per.otherTco2e * otherKm;
    into.teleworkers[i] = per.teleworkers * reachable;
    into.days[i] = per.days * reachable;
    into.kmAvoided[i] = km;
    into.vehicleKm[i] = per.vehicleKm * carKm;
    into.grossTco2e[i] = gross;
    into.netTco2e[i] = per.netShare * gross + per.netTco2ePerReachable * reachable;
    into.hoursAvoided[i] = per.hours * km;
    into.travelCostEuros[i] = per.travelCostEuros * carKm;
    into.presencePerWorkday[i] = per.presence * reachable;
    into.localSpendingEuros[i] = per.euros * reachable;
    into.allowanceEuros[i] = per.allowanceEuros * reachable;
  }
}

/** What newcomers bring to each home: nothing where the lever is not pulled, whatever is known of the inhabitants. */
function fillNewcomers(inhabitants: Float64Array, per: Coefficients, into: HomeOutcomes): void {
  for (let i = 0; i < inhabitants.length; i++) {
    const here = per.newcomers === 0 ? 0 : inhabitants[i];
    into.newcomers[i] = per.newcomers * here;
    into.newcomerDays[i] = per.newcomerDays * here;
    into.newcomerSpendingEuros[i] = per.newcomerEuros * here;
  }
}

function fillWork(work: SideStatistics, per: Coefficients, into: WorkOutcomes): void {
  into.workers.set(work.workers);
  into.compatible.set(work.compatible);
  for (let j = 0; j < work.reachable.length; j++) {
    const reachable = work.reachable[j];
    into.teleworkers[j] = per.teleworkers * reachable;
    into.days[j] = per.days * reachable;
    into.kmAvoided[j] =
      per.kmPerHomeDayKm * work.homeDayKm[j] + per.kmPerTelecentreDayKm * work.telecentreDayKm[j];
    into.absencePerWorkday[j] = per.presence * reachable;
    into.spendingLostEuros[j] = per.euros * reachable;
  }
}

/**
 * One run of the model from sufficient statistics: a dense product, no pair is read. `into` receives the figures when
 * given (same sizes as the statistics), otherwise new buffers are made. Equal to the pairs' evaluation to 1e-9.
 */
export function computeOutcomes(run: StatisticsRun, into?: Outcomes): Outcomes {
  const { home, work, connectedInhabitants } = run.statistics;
  const outcomes = into ?? createOutcomes(home.workers.length, work.workers.length);
  const per = computeCoefficients(run.inputs);
  fillHome(run.statistics, per, outcomes.home);
  fillNewcomers(connectedInhabitants, per, outcomes.home);
  fillWork(work, per, outcomes.work);
  return outcomes;
}
