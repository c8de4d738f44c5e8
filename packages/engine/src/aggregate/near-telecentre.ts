import type { ZonePositions } from '../flows/distances.ts';
import { computeTelecentreAccess } from '../model/telecentre-access.ts';
import { toServiceTime } from '../siting/catchment.ts';

/**
 * Whom the open telecentres serve: employed residents of each home (NaN = not known), where homes are, the homes that hold
 * an open telecentre, how roads wind and how fast one drives. No telecentre at all stands for « none is known ».
 */
export interface NearTelecentreInput {
  employed: Float64Array;
  positions: ZonePositions;
  siteHomes: readonly number[];
  circuity: number;
  speedKmPerHour: number;
}

/**
 * Employed residents of each home within the service time (`tc_cov_min`) of an open telecentre: all of them or none. NaN
 * where the home's residents or position are not known, and everywhere when no telecentre is known to be open.
 * Source: method C.16, tc_cov_min. Assumption: everybody lives at the centre of the commune.
 */
export function computeNearTelecentre(input: NearTelecentreInput): Float64Array {
  const { employed, siteHomes } = input;
  if (siteHomes.length === 0) return employed.map(() => Number.NaN);
  const { fullMinutes } = toServiceTime();
  const { minutes, site } = computeTelecentreAccess(input);
  return employed.map((persons, home) => {
    if (site[home] < 0) return Number.NaN;
    return minutes[home] <= fullMinutes ? persons : 0 * persons;
  });
}
