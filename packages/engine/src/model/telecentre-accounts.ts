import type { Problem } from '@maceo/domain/problem';
import { RULES } from '@maceo/domain/scenarios/rule-catalogue';

/**
 * What a network of telecentres costs, earns and leaves to each funder. Pure arithmetic on centres whose seats and
 * seated users are known (`telecentre-seats.ts`); nothing here decides where centres are nor who comes.
 * Source: method C.8 and C.16, tc_capex, tc_opex, tc_tarif_j, selffin_min.
 */

/** One centre: users seated on an average open day, all of them and those who pay. */
export interface Telecentre {
  seats: number;
  seatedPerDay: number;
  payingPerDay: number;
}

/** Prices of a network: euros per centre and year, per paid day, open days a year, years an investment lasts. */
export interface TelecentrePrices {
  capexEuros: number;
  opexEurosPerYear: number;
  tariffEurosPerDay: number;
  openDaysPerYear: number;
  lifetimeYears: number;
}

/**
 * Default prices: capex, opex and tariff of the rules, with their sources. Assumption: 225 open days (45 weeks of 5); 10
 * years.
 */
export const TELECENTRE_PRICES: TelecentrePrices = {
  capexEuros: RULES.tc_capex.default,
  opexEurosPerYear: RULES.tc_opex.default,
  tariffEurosPerDay: RULES.tc_tarif_j.default,
  openDaysPerYear: 225,
  lifetimeYears: 10,
};

/**
 * Accounts of a network. `investmentEuros` once; the others a year; `balanceEuros` = operation − income, what funders
 * pay each year (negative = surplus). `costPerUsedSeatDayEuros` = (investment ÷ lifetime + operation) ÷ used seat-days,
 * undefined when no seat is used.
 */
export interface TelecentreAccounts {
  centres: number;
  seats: number;
  usedSeatDays: number;
  investmentEuros: number;
  operationEuros: number;
  incomeEuros: number;
  balanceEuros: number;
  costPerUsedSeatDayEuros: number | undefined;
}

/** Accounts of a network: sums over its centres, each at the same prices. `lifetimeYears` > 0. */
export function computeTelecentreAccounts(
  centres: readonly Telecentre[],
  prices: TelecentrePrices = TELECENTRE_PRICES,
): TelecentreAccounts {
  const sumOf = (valueOf: (centre: Telecentre) => number) =>
    centres.reduce((sum, centre) => sum + valueOf(centre), 0);
  const usedSeatDays = sumOf((centre) => centre.seatedPerDay) * prices.openDaysPerYear;
  const investmentEuros = centres.length * prices.capexEuros;
  const operationEuros = centres.length * prices.opexEurosPerYear;
  const incomeEuros =
    sumOf((centre) => centre.payingPerDay) * prices.openDaysPerYear * prices.tariffEurosPerDay;
  const yearlyEuros = investmentEuros / prices.lifetimeYears + operationEuros;
  return {
    centres: centres.length,
    seats: sumOf((centre) => centre.seats),
    usedSeatDays,
    investmentEuros,
    operationEuros,
    incomeEuros,
    balanceEuros: operationEuros - incomeEuros,
    costPerUsedSeatDayEuros: usedSeatDays > 0 ? yearlyEuros / usedSeatDays : undefined,
  };
}

/** Smallest share of the investment its owner must pay. Source: method C.16, selffin_min 0.20 (French rule for local works). */
export const MIN_OWN_SHARE: number = RULES.selffin_min.default;

/** Sums of shares are 1 to this precision. Assumption: what entering percentages by hand can lose. */
const SHARE_TOLERANCE = 1e-6;

/** A funder and the shares (0–1) it takes of the investment and of the yearly balance; one of them owns the network. */
export interface Funder {
  name: string;
  isOwner: boolean;
  investmentShare: number;
  balanceShare: number;
}

function sumShares(funders: readonly Funder[], shareOf: (funder: Funder) => number): number {
  return funders.reduce((sum, funder) => sum + shareOf(funder), 0);
}

/** Everything wrong with a funding plan: shares outside 0–1 or not summing to 1, no single owner, an owner who pays too little. */
export function checkFunders(funders: readonly Funder[]): Problem[] {
  const problems: Problem[] = [];
  const say = (field: string, message: string) => problems.push({ field, message });
  for (const { name, investmentShare, balanceShare } of funders) {
    if (![investmentShare, balanceShare].every((share) => share >= 0 && share <= 1)) {
      say(name, `${name}\u00A0: une part est entre 0 et 1.`);
    }
  }
  const whole = (sum: number) => Math.abs(sum - 1) <= SHARE_TOLERANCE;
  if (!whole(sumShares(funders, (funder) => funder.investmentShare))) {
    say('investmentShare', 'Les parts de l’investissement font 1 en tout.');
  }
  if (!whole(sumShares(funders, (funder) => funder.balanceShare))) {
    say('balanceShare', 'Les parts du solde annuel font 1 en tout.');
  }
  const owners = funders.filter((funder) => funder.isOwner);
  if (owners.length !== 1) say('isOwner', 'Un financeur, et un seul, est maître d’ouvrage.');
  if (owners.some((owner) => owner.investmentShare < MIN_OWN_SHARE - SHARE_TOLERANCE)) {
    say(
      'investmentShare',
      `Le maître d’ouvrage finance au moins ${100 * MIN_OWN_SHARE}\u00A0% de l’investissement.`,
    );
  }
  return problems;
}

/** What is left to one funder: euros once, euros a year (negative = its part of a surplus). */
export interface FunderCharge {
  name: string;
  investmentEuros: number;
  balanceEuros: number;
}

/** « Reste à charge » by funder, in their order. Charges add up to the accounts when the plan has no problem. */
export function computeFunderCharges(
  accounts: Pick<TelecentreAccounts, 'investmentEuros' | 'balanceEuros'>,
  funders: readonly Funder[],
): FunderCharge[] {
  return funders.map(({ name, investmentShare, balanceShare }) => ({
    name,
    investmentEuros: accounts.investmentEuros * investmentShare,
    balanceEuros: accounts.balanceEuros * balanceShare,
  }));
}
