import type { GivenIndicatorId } from '@maceo/domain/indicators/indicator-catalogue';
import type { AdditiveIndicatorId } from '../aggregate/indicator-values.ts';
import type { Coefficients } from '../model/evaluate-coefficients.ts';
import type { Base } from './statistic-columns.ts';

/**
 * How each modelled indicator of a unit is had from its bases: the sum of one to nine terms, a coefficient times a base.
 * The coefficients are the model's own (per reachable worker, per km), of the scenario and of its baseline.
 */

/** Indicators that vary with the parameters and add up. Those of {@link GivenIndicatorId} are not drawn; ratios are over data. */
export type UncertainIndicatorId = Exclude<AdditiveIndicatorId, GivenIndicatorId>;

/** Coefficients of the scenario and of its baseline, and τ's multiplier, at one point of the parameters. */
export interface TermPoint {
  scenario: Coefficients;
  baseline: Coefficients;
  tau: number;
}

/** A base and the coefficient it takes at a point. */
export interface IndicatorTerm {
  base: Base;
  coefficientAt: (point: TermPoint) => number;
}

/** Term of one coefficient of the scenario times a base. */
function perUnit(base: Base, coefficientOf: (per: Coefficients) => number): IndicatorTerm {
  return { base, coefficientAt: ({ scenario }) => coefficientOf(scenario) };
}

/** Which km: the bases of a day at home, and of what a day at a telecentre avoids less. */
const KM_BASES = {
  all: ['homeDayKm', 'shortfallKm'],
  short: ['shortDayKm', 'shortShortfallKm'],
  observed: ['observedDayKm', 'observedShortfallKm'],
  driven: ['drivenDayKm', 'drivenShortfallKm'],
} as const satisfies Record<string, readonly [Base, Base]>;

/** Some km avoided times `factorOf`: home days on the whole journey, less the shortfall of the days at a telecentre. */
function perKm(km: keyof typeof KM_BASES, factorOf: (per: Coefficients) => number): IndicatorTerm[] {
  const [day, shortfall] = KM_BASES[km];
  return [
    perUnit(day, (per) => factorOf(per) * (per.kmPerHomeDayKm + per.kmPerTelecentreDayKm)),
    perUnit(shortfall, (per) => -factorOf(per) * per.kmPerTelecentreDayKm),
  ];
}

/** What a km avoided yields when it is driven and when it is not. */
interface ModeFactors {
  car: (per: Coefficients) => number;
  other: (per: Coefficients) => number;
}

/**
 * Km avoided times a factor that depends on the mode: every km as if of a long trip, then short and observed ones set
 * right, then those observed as driven.
 */
function perMode({ car, other }: ModeFactors): IndicatorTerm[] {
  const gap = (per: Coefficients) => car(per) - other(per);
  return [
    ...perKm('all', (per) => other(per) + per.carPerLongKm * gap(per)),
    ...perKm('short', (per) => (per.carPerShortKm - per.carPerLongKm) * gap(per)),
    ...perKm('observed', (per) => -per.carPerLongKm * gap(per)),
    ...perKm('driven', gap),
  ];
}

/** The same terms for scenario − baseline. */
function additional(terms: readonly IndicatorTerm[]): IndicatorTerm[] {
  return terms.map(({ base, coefficientAt }) => ({
    base,
    coefficientAt: (point) => coefficientAt(point) - coefficientAt({ ...point, scenario: point.baseline }),
  }));
}

/** Term of one coefficient of newcomers, of whom the baseline has none. */
const perInhabitant = (coefficientOf: (per: Coefficients) => number) =>
  additional([perUnit('inhabitants', coefficientOf)]);

const TELEWORKERS = [perUnit('homeReachable', (per) => per.teleworkers)];
const NET_TCO2E = [
  ...perMode({
    car: (per) => per.netShare * per.carTco2e,
    other: (per) => per.netShare * per.otherTco2e,
  }),
  perUnit('homeReachable', (per) => per.netTco2ePerReachable),
];

/** Terms of every uncertain indicator, in its catalogue's unit. */
export const INDICATOR_TERMS: Record<UncertainIndicatorId, readonly IndicatorTerm[]> = {
  compatible: [{ base: 'compatible', coefficientAt: ({ tau }) => tau }],
  teleworkers: TELEWORKERS,
  teleworkers_additional: additional(TELEWORKERS),
  days: [perUnit('homeReachable', (per) => per.days)],
  km_avoided: perKm('all', () => 1),
  hours_avoided: perKm('all', (per) => per.hours),
  travel_cost_avoided: perMode({ car: (per) => per.travelCostEuros, other: () => 0 }),
  co2_gross: perMode({ car: (per) => per.carTco2e, other: (per) => per.otherTco2e }),
  co2_net: NET_TCO2E,
  co2_net_additional: additional(NET_TCO2E),
  presence_home: [perUnit('homeReachable', (per) => per.presence)],
  absence_work: [perUnit('workReachable', (per) => per.presence)],
  presence_balance: [
    perUnit('homeReachable', (per) => per.presence),
    perUnit('workReachable', (per) => -per.presence),
  ],
  spending_balance: [
    perUnit('homeReachable', (per) => per.euros),
    perUnit('workReachable', (per) => -per.euros),
  ],
  employer_allowance: [perUnit('homeReachable', (per) => per.allowanceEuros)],
  newcomers: perInhabitant((per) => per.newcomers),
  newcomer_days: perInhabitant((per) => per.newcomerDays),
  newcomer_spending: perInhabitant((per) => per.newcomerEuros),
};

/** Ids of the uncertain indicators, in the order in which they are computed. */
export const UNCERTAIN_INDICATOR_IDS = Object.keys(INDICATOR_TERMS) as UncertainIndicatorId[];
