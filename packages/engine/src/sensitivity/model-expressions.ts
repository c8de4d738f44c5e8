import { computeFactorInPerimeter, type ModeId } from '@maceo/domain/scenarios/emission-factors';
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

/** What a km avoided yields when it is driven and when it is not. */
interface ModeExpressions {
  car: Expression;
  other: Expression;
}

/** The coefficients that bases take: per reachable worker, per reachable worker-km, per avoided km. */
interface Expressions {
  teleworkers: Expression;
  daysPerWeek: Expression;
  days: Expression;
  tripFreeDays: Expression;
  presence: Expression;
  euros: Expression;
  hoursPerKm: Expression;
  grossPerKm: ModeExpressions;
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

/** Tonnes of one km of a mode in the perimeter chosen, for one vehicle or passenger. */
function createFactorInPerimeter(usage: FactorId, mode: ModeId): Expression {
  const construction = constant(computeFactorInPerimeter(0, mode, 1));
  return toProduct(constant(1 / 1000), [...of(usage), ...toProduct(construction, of('fe_perimeter'))]);
}

/** tCO2e of one avoided km by car and by anything else, before rebound. */
function createModeEmissions(): ModeExpressions {
  const fleet = [
    ...toProduct(
      createFactor<FactorId>('ev_share', complement),
      createFactorInPerimeter('fe_car', 'thermal_car'),
    ),
    ...toProduct(of('ev_share'), createFactorInPerimeter('fe_ev', 'electric_car')),
  ];
  return {
    car: toProduct(createFactor<FactorId>('occ', inverse), fleet),
    other: toProduct(of('transit_rest_share'), createFactorInPerimeter('fe_transit', 'coach')),
  };
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

/** Effective days a week: as decided, otherwise a part of those granted, otherwise as observed. */
function createDays(effective: number | undefined, granted: number | undefined): Expression {
  if (effective !== undefined) return constant(effective);
  return granted === undefined ? of('delta') : toProduct(constant(granted), of('eff_granted'));
}

function createExpressions(levers: LeverValues): Expressions {
  const { publicAdoption, privateAdoption } = createAdoptions(levers);
  const daysPerWeek = createMean(
    'public_share',
    toProduct(publicAdoption, createDays(levers.days_public, levers.granted_days_public)),
    toProduct(privateAdoption, createDays(levers.days_private, levers.granted_days_private)),
  );
  const days = toProduct(daysPerWeek, of('weeks'));
  const grossPerKm = createModeEmissions();
  const { netShare, perWeeklyDay } = createRebound(levers);
  return {
    teleworkers: createMean('public_share', publicAdoption, privateAdoption),
    daysPerWeek,
    days,
    tripFreeDays: toProduct(days, createFactor('half_day_share', complement)),
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

/** What multiplies km: trip-free days, the share of days at a telecentre (undefined = as observed), rebound. */
interface KmFrame {
  days: Expression;
  telecentreShare: number | undefined;
  rebound?: Expression;
}

/** Km terms of two bases: the whole journey, less the shortfall of the days at a telecentre. */
function createKmTerms(
  { days, telecentreShare, rebound }: KmFrame,
  [day, shortfall]: readonly [Base, Base],
  travel?: Expression,
): ExpressionTerm[] {
  const telecentre = telecentreShare === undefined ? of('omega_tc') : constant(telecentreShare);
  return [
    { base: day, parts: { adoption: days, travel, rebound } },
    { base: shortfall, parts: { adoption: negate(days), telecentre, travel, rebound } },
  ];
}

/** Km terms by mode: every km as of a long trip, short and observed ones set right, then those observed as driven. */
function createModeTerms(frame: KmFrame, { car, other }: ModeExpressions): ExpressionTerm[] {
  const gap = [...car, ...negate(other)];
  const longCar = toProduct(of('car_share'), gap);
  const shortLoss = toProduct(constant(-1), createFactor<FactorId>('car_short_ratio', complement), longCar);
  return [
    ...createKmTerms(frame, ['homeDayKm', 'shortfallKm'], [...other, ...longCar]),
    ...createKmTerms(frame, ['shortDayKm', 'shortShortfallKm'], shortLoss),
    ...createKmTerms(frame, ['observedDayKm', 'observedShortfallKm'], negate(longCar)),
    ...createKmTerms(frame, ['drivenDayKm', 'drivenShortfallKm'], gap),
  ];
}

/** Net emissions: by the km, and by the day in the components variant of rebound. */
function createNetTerms(expressions: Expressions, telecentreShare: number | undefined): ExpressionTerm[] {
  const { tripFreeDays: days, daysPerWeek, grossPerKm, netShare, netPerWeeklyDay } = expressions;
  return [
    ...createModeTerms({ days, telecentreShare, rebound: netShare }, grossPerKm),
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
  const frame: KmFrame = { days: scenario.tripFreeDays, telecentreShare: levers.telecentre_share };
  const km = (travel?: Expression) => createKmTerms(frame, ['homeDayKm', 'shortfallKm'], travel);
  const carCost = toProduct(createFactor<FactorId>('occ', inverse), of('cost_per_km'));
  const net = createNetTerms(scenario, levers.telecentre_share);
  return {
    compatible: [{ base: 'compatible', parts: {} }],
    teleworkers: [home(scenario.teleworkers)],
    teleworkers_additional: createAdditional([home(scenario.teleworkers)], [home(baseline.teleworkers)]),
    days: [home(scenario.days)],
    km_avoided: km(),
    hours_avoided: km(scenario.hoursPerKm),
    travel_cost_avoided: createModeTerms(frame, { car: carCost, other: [] }),
    co2_gross: createModeTerms(frame, scenario.grossPerKm),
    co2_net: net,
    co2_net_additional: createAdditional(net, createNetTerms(baseline, undefined)),
    presence_home: [home(scenario.presence)],
    absence_work: [work(scenario.presence)],
    presence_balance: [home(scenario.presence), work(negate(scenario.presence))],
    spending_balance: [home(scenario.euros), work(negate(scenario.euros))],
    employer_allowance: [home(toProduct(scenario.teleworkers, of('indemnite')))],
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
