import type { INDICATORS } from '@maceo/domain/indicators/indicator-catalogue';
import { type IndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { Outcomes } from '../model/outcomes.ts';

/** Ids of the indicators that add up over communes; the others are ratios of two of these. */
export type AdditiveIndicatorId = {
  [Id in IndicatorId]: (typeof INDICATORS)[Id]['aggregation']['rule'] extends 'sum' ? Id : never;
}[IndicatorId];

/** One array per additive indicator of a run, one entry per home (commune), in the indicator's unit. */
export type IndicatorValues = Record<Exclude<AdditiveIndicatorId, 'near_telecentre'>, Float64Array>;

/** a − b over the entries of a: a longer b (work side, outer zones) is read for the homes only. */
function computeDifference(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, index) => value - b[index]);
}

/**
 * The catalogue's additive indicators of each home from a scenario's outcomes and its baseline's (the same outcomes for
 * both give additional figures of 0). Outer zones are not homes: presence lost there is only in the outcomes.
 */
export function computeIndicatorValues(scenario: Outcomes, baseline: Outcomes): IndicatorValues {
  const { home, work } = scenario;
  const homeCount = home.workers.length;
  return {
    employed: home.workers.slice(),
    compatible: home.compatible.slice(),
    teleworkers: home.teleworkers.slice(),
    teleworkers_additional: computeDifference(home.teleworkers, baseline.home.teleworkers),
    days: home.days.slice(),
    km_avoided: home.kmAvoided.slice(),
    hours_avoided: home.hoursAvoided.slice(),
    travel_cost_avoided: home.travelCostEuros.slice(),
    co2_gross: home.grossTco2e.slice(),
    co2_net: home.netTco2e.slice(),
    co2_net_additional: computeDifference(home.netTco2e, baseline.home.netTco2e),
    presence_home: home.presencePerWorkday.slice(),
    absence_work: work.absencePerWorkday.slice(0, homeCount),
    presence_balance: computeDifference(home.presencePerWorkday, work.absencePerWorkday),
    spending_balance: computeDifference(home.localSpendingEuros, work.spendingLostEuros),
    employer_allowance: home.allowanceEuros.slice(),
    newcomers: computeDifference(home.newcomers, baseline.home.newcomers),
    newcomer_days: computeDifference(home.newcomerDays, baseline.home.newcomerDays),
    newcomer_spending: computeDifference(home.newcomerSpendingEuros, baseline.home.newcomerSpendingEuros),
  };
}
