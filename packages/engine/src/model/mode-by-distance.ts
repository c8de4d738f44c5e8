/**
 * Car or not, by distance: short trips are driven less. Where the mode of a pair was observed, its own car share is used
 * instead (`Flows.carShare`), and no parameter moves it.
 * Source: INSEE 2017, 60 % of commuters drive under 5 km, 74 % in all (reference value F12).
 */

/**
 * Middle and half-width, in km one way, of the passage from short to long trips. Source: the 5 km of the published figure.
 * Assumption: the passage is spread over 2.5 to 7.5 km, so that no pair's figure hangs on the rounding of its distance.
 */
const PASSAGE = { middleKm: 5, halfWidthKm: 2.5 };

/** How short a trip is: 1 up to 2.5 km one way, 0 from 7.5 km on, a straight line in between. */
export function computeShortness(distanceKm: number): number {
  const { middleKm, halfWidthKm } = PASSAGE;
  return Math.min(1, Math.max(0, (middleKm + halfWidthKm - distanceKm) / (2 * halfWidthKm)));
}

/** What is assumed of cars where the mode was not observed, for a trip of a given shortness (0–1). */
export interface AssumedMode {
  shortness: number;
  longTripCarShare: number;
  shortTripRatio: number;
}

/** Share (0–1) of an unobserved trip's kilometres driven: that of long trips, times the ratio as far as it is short. */
export function computeCarShare({ shortness, longTripCarShare, shortTripRatio }: AssumedMode): number {
  return longTripCarShare * (1 - shortness + shortness * shortTripRatio);
}
