/**
 * Hours of travel avoided: km ÷ door-to-door speed. `speedKmPerHour` > 0.
 * Source: method C.3, 50 km/h from the Lot pilot (38 735 km for 32 days of 24 h).
 */
export function computeHoursAvoided(kmAvoided: number, speedKmPerHour: number): number {
  return kmAvoided / speedKmPerHour;
}
