import type { LeverValues } from '@maceo/domain/scenarios/lever';
import { listPartLevers, type PartLevers } from '../model/lever-parts.ts';
import { computeNewcomers } from '../model/newcomers.ts';
import { computePresence } from '../model/presence.ts';
import { computeNetTco2ePerWeeklyDay } from '../model/rebound.ts';
import type { Belief, FactorId } from '../uncertainty/factor-laws.ts';
import type { UncertainIndicatorId } from '../uncertainty/indicator-terms.ts';
import type { Base } from '../uncertainty/statistic-columns.ts';
import { computeLawRange } from '../uncertainty/structural-grid.ts';
import {
  complement,
  createConstant,
  computeValue,
  createFactor,
  inverse,
  type Product,
  type SumOfProducts,
  toProduct,
} from './sum-of-products.ts';

/**
 * The model's coefficients as sums of products of its uncertain factors, for Sobol indices in closed form. A property
 * test holds them against the mechanisms themselves at random points, so that neither can drift from the other.
 */

type Expression = Product<FactorId>[];

/** The coefficients that bases take: per reachable worker, per reachable worker-km, per avoided km. */
interface Expressions {
  teleworkers: Expression;
  daysPerWeek: Expression;
  days: Expression;
  presence: Expression;
  euros: Expression;
  hoursPerKm: Expression;
  grossPerKm: Expression;
  netShare: Expression;
  netPerWeeklyDay: Expression;
}

const of = (id: FactorId) => createFactor<FactorId>(id);
const constant = (value: number) => createConstant<FactorId>(value);

/** Adoption of one employer group: access · take-up, or what is observed where no lever acts. */
function createAdoption(observed: FactorId, access: number | undefined): Expression {
  return access === undefined ? of(observed) : toProduct(constant(access), of('takeup'));
}

/** share · first + (1 − share) · second. */
function createMean(share: FactorId, first: Expression, second: Expression): Expression {
  return [...toProduct(of(share), first), ...toProduct(createFactor(share, complement), second)];
}

/** Adoption of public and of private employers, the latter over both sizes. */
function createAdoptions(levers: LeverValues): { publicAdoption: Expression; privateAdoption: Expression } {
  const { access_private: access } = levers;
  return {
    publicAdoption: createAdoption('pi_all', levers.access_public),
    privateAdoption: createMean(
      'private_large_share',
      createAdoption('pi_ge50', levers.access_private_large ?? access),
      createAdoption('pi_lt50', levers.access_private_small ?? access),
    ),
  };
}

/** tCO2e of one avoided km, before rebound. */
function createGrossPerKm(): Expression {
  const fleet = [
    ...toProduct(createFactor<FactorId>('ev_share', complement), of('fe_car')),
    ...toProduct(of('ev_share'), of('fe_ev')),
  ];
  const perTonne = constant(1 / 1000);
  return [
    ...toProduct(perTonne, of('car_share'), createFactor<FactorId>('occ', inverse), fleet),
    ...toProduct(perTonne, of('transit_share'), of('fe_transit')),
  ];
}

/** Share of the avoided emissions that remains, and tCO2e that a weekly day adds whatever its km. */
function createRebound(levers: LeverValues): { netShare: Expression; perWeeklyDay: Expression } {
  const desks = levers.flex_offices ?? 0;
  const tonnesPerDeskGain = computeNetTco2ePerWeeklyDay({
    ...{ componentsWeight: 1, flexGainShare: 1, desksGivenUpShare: 1 },
    ...{ reboundShare: 0, mobilityReboundShare: 0, videoKgPerWeeklyDay: 0, housingKgPerWeeklyDay: 0 },
  });
  const byShare = [
    ...createFactor<FactorId>('reb_total', complement),
    ...toProduct(constant(desks), of('flex_gain')),
  ];
  const kg = [...of('visio_kg'), ...of('housing_kg')];
  const perDay = [
    ...toProduct(constant(tonnesPerDeskGain * desks), of('flex_gain')),
    ...toProduct(constant(-1 / 1000), kg),
  ];
  return {
    netShare: createMean('reb_variant', createFactor('reb_mob', complement), byShare),
    perWeeklyDay: toProduct(of('reb_variant'), perDay),
  };
}

function createExpressions(levers: LeverValues): Expressions {
  const daysOf = (lever: number | undefined) => (lever === undefined ? of('delta') : constant(lever));
  const { publicAdoption, privateAdoption } = createAdoptions(levers);
  const daysPerWeek = createMean(
    'public_share',
    toProduct(publicAdoption, daysOf(levers.days_public)),
    toProduct(privateAdoption, daysOf(levers.days_private)),
  );
  const days = toProduct(daysPerWeek, of('weeks'));
  const grossPerKm = createGrossPerKm();
  const { netShare, perWeeklyDay } = createRebound(levers);
  return {
    teleworkers: createMean('public_share', publicAdoption, privateAdoption),
    daysPerWeek,
    days,
    presence: toProduct(constant(computePresence(1, 1)), daysPerWeek),
    euros: toProduct(days, of('e_home')),
    hoursPerKm: createFactor('speed', inverse),
    grossPerKm,
    netShare,
    netPerWeeklyDay: perWeeklyDay,
  };
}

/**
 * Parts of a coefficient that depend on different factors: who teleworks and how much; the share of days at a
 * telecentre; what a km costs in time or emissions; rebound. Moments of a product of parts are products of moments.
 */
export const PARTS = ['adoption', 'telecentre', 'travel', 'rebound'] as const;

/** One of {@link PARTS}. */
export type Part = (typeof PARTS)[number];

/**
 * A base of the statistics and what multiplies it: the product of its parts, an absent part being 1. `area` is the part
 * of the homes whose levers these are, absent = the first or only one.
 */
export interface ExpressionTerm {
  base: Base;
  area?: number;
  parts: Partial<Record<Part, SumOfProducts<FactorId>>>;
}

/** −1 times an expression. */
function negate(expression: SumOfProducts<FactorId>): Expression {
  return toProduct(constant(-1), expression);
}

/** Km terms: the whole journey, less the shortfall of the days at a telecentre. `perKm` has travel and rebound only. */
function createKmTerms(
  days: Expression,
  perKm: Pick<ExpressionTerm['parts'], 'travel' | 'rebound'>,
  share: number | undefined,
): ExpressionTerm[] {
  const telecentre = share === undefined ? of('omega_tc') : constant(share);
  return [
    { base: 'homeDayKm', parts: { adoption: days, ...perKm } },
    { base: 'shortfallKm', parts: { adoption: negate(days), telecentre, ...perKm } },
  ];
}

/** Net emissions: by the km, and by the day in the components variant of rebound. */
function createNetTerms(expressions: Expressions, share: number | undefined): ExpressionTerm[] {
  const { days, daysPerWeek, grossPerKm, netShare, netPerWeeklyDay } = expressions;
  return [
    ...createKmTerms(days, { travel: grossPerKm, rebound: netShare }, share),
    { base: 'homeReachable', parts: { adoption: daysPerWeek, rebound: netPerWeeklyDay } },
  ];
}

/** Scenario less baseline. */
function createAdditional(scenario: ExpressionTerm[], baseline: ExpressionTerm[]): ExpressionTerm[] {
  const deducted = baseline.map(({ base, parts }) => ({
    base,
    parts: { ...parts, adoption: negate(parts.adoption ?? constant(1)) },
  }));
  return [...scenario, ...deducted];
}

/** Newcomers, their days and their spending; nobody is a newcomer in the baseline. */
function createNewcomerTerms(
  levers: LeverValues,
): Record<'newcomers' | 'newcomer_days' | 'newcomer_spending', ExpressionTerm[]> {
  const newcomers = constant(computeNewcomers(1, levers.newcomers ?? 0));
  const per = (...factors: FactorId[]): ExpressionTerm[] => [
    { base: 'inhabitants', parts: { adoption: toProduct(newcomers, ...factors.map(of)) } },
  ];
  return {
    newcomers: per(),
    newcomer_days: per('newcomer_days', 'weeks'),
    newcomer_spending: per('newcomer_income', 'newcomer_local_share'),
  };
}

/** The terms of every uncertain indicator under some levers (one set for each part), in the catalogue's units. */
export function createIndicatorExpressions(
  levers: PartLevers,
): Record<UncertainIndicatorId, ExpressionTerm[]> {
  const areas = listPartLevers(levers).map((own, area) => ({ area, terms: createAreaExpressions(own) }));
  const ids = Object.keys(areas[0].terms) as UncertainIndicatorId[];
  const entries = ids.map((id) => [
    id,
    areas.flatMap(({ area, terms }) => terms[id].map((term) => ({ ...term, area }))),
  ]);
  return Object.fromEntries(entries) as Record<UncertainIndicatorId, ExpressionTerm[]>;
}

/** The terms of the homes under one set of levers. */
function createAreaExpressions(levers: LeverValues): Record<UncertainIndicatorId, ExpressionTerm[]> {
  const [scenario, baseline] = [createExpressions(levers), createExpressions({})];
  const home = (adoption: Expression): ExpressionTerm => ({ base: 'homeReachable', parts: { adoption } });
  const work = (adoption: Expression): ExpressionTerm => ({ base: 'workReachable', parts: { adoption } });
  const km = (travel?: Expression) => createKmTerms(scenario.days, { travel }, levers.telecentre_share);
  const net = createNetTerms(scenario, levers.telecentre_share);
  return {
    compatible: [{ base: 'compatible', parts: {} }],
    teleworkers: [home(scenario.teleworkers)],
    teleworkers_additional: createAdditional([home(scenario.teleworkers)], [home(baseline.teleworkers)]),
    days: [home(scenario.days)],
    km_avoided: km(),
    hours_avoided: km(scenario.hoursPerKm),
    travel_cost_avoided: km(
      toProduct(of('car_share'), createFactor<FactorId>('occ', inverse), of('cost_per_km')),
    ),
    co2_gross: km(scenario.grossPerKm),
    co2_net: net,
    co2_net_additional: createAdditional(net, createNetTerms(baseline, undefined)),
    presence_home: [home(scenario.presence)],
    absence_work: [work(scenario.presence)],
    presence_balance: [home(scenario.presence), work(negate(scenario.presence))],
    spending_balance: [home(scenario.euros), work(negate(scenario.euros))],
    ...createNewcomerTerms(levers),
  };
}

/** What multiplies the base of a term at one point of the factors. */
export function computeTermCoefficient({ parts }: ExpressionTerm, point: Record<FactorId, number>): number {
  return PARTS.reduce((value, part) => {
    const expression = parts[part];
    return expression === undefined ? value : value * computeValue(expression, point);
  }, 1);
}

/**
 * Why the model is not multilinear under a belief, undefined when it is: the observed adoption is min(π, take-up), whose
 * minimum must never be the take-up. A French sentence.
 */
export function whyNotMultilinear({ laws }: Belief): string | undefined {
  const observed = [laws.pi_all, laws.pi_ge50, laws.pi_lt50].map((law) => computeLawRange(law).high);
  return Math.max(...observed) <= Math.min(1, computeLawRange(laws.takeup).low)
    ? undefined
    : 'Le recours observé peut dépasser le volontariat\u00A0: les indices exacts ne valent pas, il faut les échantillonner.';
}
