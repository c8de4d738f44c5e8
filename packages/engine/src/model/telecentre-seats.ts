import { RULES } from '@maceo/domain/scenarios/rule-catalogue';

/** Service level: share of days on which everyone who comes finds a seat. Assumption: method C.16, tc_service. */
export const DEFAULT_SEAT_SERVICE: number = RULES.tc_service.default;

/** Logarithm of a probability that no longer moves a sum near 1: stops the count when rounding keeps it under service. */
const LOG_NEGLIGIBLE = -40;

/**
 * Seats of a telecentre: the smallest n with P(Poisson(demand) ≤ n) ≥ service. `demandPerDay` ≥ 0 is the mean number of
 * users on a day; `service` lies in (0, 1). No demand needs no seat. Terms are kept as logarithms, so large demands
 * do not underflow. Source: method C.8.
 */
export function computeTelecentreSeats(demandPerDay: number, service: number = DEFAULT_SEAT_SERVICE): number {
  if (demandPerDay <= 0) return 0;
  const logDemand = Math.log(demandPerDay);
  let logTerm = -demandPerDay;
  let cumulative = Math.exp(logTerm);
  let seats = 0;
  while (cumulative < service && (seats < demandPerDay || logTerm > LOG_NEGLIGIBLE)) {
    seats += 1;
    logTerm += logDemand - Math.log(seats);
    cumulative += Math.exp(logTerm);
  }
  return seats;
}

/**
 * Users seated on an average day: E[min(Poisson(demand), seats)], the demand less those who come on a full day.
 * `demandPerDay` ≥ 0 is the mean number who come, `seats` a whole number. Source: method C.8 (Poisson arrivals).
 */
export function computeSeatedUsers(demandPerDay: number, seats: number): number {
  if (demandPerDay <= 0) return 0;
  let term = Math.exp(-demandPerDay);
  let cumulative = term;
  let seated = 0;
  for (let n = 1; n <= seats; n++) {
    seated += 1 - cumulative;
    term *= demandPerDay / n;
    cumulative += term;
  }
  return Math.max(0, seated);
}
