import {
  computeGreatCircleKm,
  computeRoadKm,
  toUnitVectors,
  type ZonePositions,
} from '../flows/distances.ts';

/**
 * The telecentre nearest to each home, and how far it is: `site` = its rank in the list of sites, −1 where the home has
 * no known position; `minutes` one way by road, Infinity in that case. One entry per home.
 */
export interface TelecentreAccess {
  site: Int32Array;
  minutes: Float64Array;
}

/**
 * Where homes are (degrees, NaN = not known), which of them hold a telecentre (indices of homes), how roads wind and how
 * fast one drives.
 */
export interface TelecentreAccessInput {
  positions: ZonePositions;
  siteHomes: readonly number[];
  circuity: number;
  speedKmPerHour: number;
}

/** Minutes one way for km by road. `speedKmPerHour` > 0, door to door. Source: method C.3. */
export function computeTravelMinutes(roadKm: number, speedKmPerHour: number): number {
  return (60 * roadKm) / speedKmPerHour;
}

/**
 * Nearest telecentre of each home, by great circle × circuity at the door-to-door speed.
 * Assumption: people go to the nearest one only, so that overlapping catchments are not counted twice.
 */
export function computeTelecentreAccess(input: TelecentreAccessInput): TelecentreAccess {
  const { positions, siteHomes, circuity, speedKmPerHour } = input;
  const vectors = toUnitVectors(positions);
  const homeCount = positions.lat.length;
  const site = new Int32Array(homeCount).fill(-1);
  const minutes = new Float64Array(homeCount).fill(Infinity);
  for (let home = 0; home < homeCount; home++) {
    siteHomes.forEach((siteHome, rank) => {
      const roadKm = computeRoadKm(computeGreatCircleKm(vectors, home, siteHome), circuity);
      const away = computeTravelMinutes(roadKm, speedKmPerHour);
      if (away < minutes[home]) {
        minutes[home] = away;
        site[home] = rank;
      }
    });
  }
  return { site, minutes };
}
