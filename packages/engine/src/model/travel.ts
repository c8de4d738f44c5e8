/** Kilometres not travelled on a day at home: the whole return trip, 2·d. Source: method C.6 (a return trip is ×2). */
export function computeHomeDayKm(distanceKm: number): number {
  return 2 * distanceKm;
}

/**
 * Kilometres not travelled on a day at a telecentre: the return trip less the one to the telecentre, never below 0
 * (somebody who works closer than the telecentre is counted as gaining nothing). Both distances one way.
 * Source: method C.6.
 */
export function computeTelecentreDayKm(distanceKm: number, telecentreDistanceKm: number): number {
  return Math.max(0, 2 * distanceKm - 2 * telecentreDistanceKm);
}

/**
 * Teleworked days that avoid a trip: all but those taken by halves, which count in days and in presence and leave the
 * journey to be made. `halfDayShare` 0–1. Source: method C.6 (a half-day avoids no trip unless the whole day).
 */
export function computeTripFreeDays(days: number, halfDayShare: number): number {
  return days * (1 - halfDayShare);
}

/** Teleworked days of one journey that avoid a trip, the km each kind of day avoids, and the share (0–1) of days at a telecentre. */
export interface AvoidedTravel {
  days: number;
  homeDayKm: number;
  telecentreDayKm: number;
  telecentreShareOfDays: number;
}

/**
 * Passenger-kilometres avoided: days · ((1 − ω) · home km + ω · telecentre km).
 * Source: method C.6. Assumption: ν, the share of days spent elsewhere (client, nomadic), is 0.
 */
export function computeKmAvoided(travel: AvoidedTravel): number {
  const { days, homeDayKm, telecentreDayKm, telecentreShareOfDays } = travel;
  return days * ((1 - telecentreShareOfDays) * homeDayKm + telecentreShareOfDays * telecentreDayKm);
}
