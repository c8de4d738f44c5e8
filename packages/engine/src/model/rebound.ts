/**
 * Avoided emissions net of rebound, in tCO2e: gross · (1 − share). The share covers mobility, home energy,
 * videoconference and moving further away, real estate excluded; flex-office gains are never automatic.
 * Source: ADEME 2020, « Caractérisation des effets rebond induits par le télétravail », 31 % (method C.6).
 */
export function computeNetTco2e(grossTco2e: number, reboundShare: number): number {
  return grossTco2e * (1 - reboundShare);
}
