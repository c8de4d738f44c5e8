/**
 * Rebound: what telework takes back of the emissions it avoids, in one of two ways, and what desks given up add.
 * Everything is linear in the avoided emissions and in the weekly telework days, so the model stays multilinear.
 * Source: ADEME 2020, « Caractérisation des effets rebond induits par le télétravail » (method C.6), per weekly
 * telework day and year: 271 kg avoided, of which mobility takes back 67.7, videoconference 2.6, housing 13.7.
 */

/** Direct effect of one weekly telework day, kgCO2e a year, of which office gains are a share. Source: ADEME 2020. */
const DIRECT_KG_PER_WEEKLY_DAY = 271;

/**
 * Avoided emissions net of rebound, in tCO2e: gross · (1 − share). The share covers mobility, home energy,
 * videoconference and moving further away, real estate excluded; flex-office gains are never automatic.
 * Source: ADEME 2020, 31 % (method C.6).
 */
export function computeNetTco2e(grossTco2e: number, reboundShare: number): number {
  return grossTco2e * (1 - reboundShare);
}

/**
 * What rebound and desks given up are computed from. `componentsWeight` 0 = percentage (`reboundShare`), 1 = components
 * (`mobilityReboundShare` and the two kg per weekly telework day and year), in between = the mean of both so weighted.
 * `flexGainShare` is the gain where all desks are given up, `desksGivenUpShare` how many are (0 unless a lever says so).
 */
export interface ReboundInputs {
  componentsWeight: number;
  reboundShare: number;
  mobilityReboundShare: number;
  videoKgPerWeeklyDay: number;
  housingKgPerWeeklyDay: number;
  flexGainShare: number;
  desksGivenUpShare: number;
}

/**
 * Share of the avoided emissions that remains, rebound deducted and desks given up counted: a number that may exceed 1.
 * The part of components that is proportional to travel (mobility) is in it; the rest is per weekly day.
 */
export function computeNetShare(rebound: ReboundInputs): number {
  const { componentsWeight, flexGainShare, desksGivenUpShare } = rebound;
  const byShare = 1 - rebound.reboundShare + flexGainShare * desksGivenUpShare;
  const byComponents = 1 - rebound.mobilityReboundShare;
  return (1 - componentsWeight) * byShare + componentsWeight * byComponents;
}

/**
 * tCO2e a year that one weekly telework day adds to the net figure whatever its kilometres (negative = taken back):
 * desks given up less videoconference and housing. 0 in the percentage variant.
 */
export function computeNetTco2ePerWeeklyDay(rebound: ReboundInputs): number {
  const { componentsWeight, flexGainShare, desksGivenUpShare } = rebound;
  const gainKg = DIRECT_KG_PER_WEEKLY_DAY * flexGainShare * desksGivenUpShare;
  return (componentsWeight * (gainKg - rebound.videoKgPerWeeklyDay - rebound.housingKgPerWeeklyDay)) / 1000;
}
