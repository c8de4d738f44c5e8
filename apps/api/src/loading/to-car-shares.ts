import type { FlowSet } from '@maceo/db/queries/flows';
import type { Cog } from '@maceo/datasets/cog/cog';
import { listZoneOfCommunes } from '@maceo/datasets/flows/to-observed-flows';
import { aggregateCars, computeShrunkShare, type CarCount } from '@maceo/datasets/mobpro/aggregate-mobpro';
import type { MobproTable } from '@maceo/datasets/mobpro/mobpro-table';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeCarShare, computeShortness } from '@maceo/engine/model/mode-by-distance';
import type { ObservedFlowSetInput } from './find-observed-flow-set.ts';
import { computeFlowSetId } from './flow-set-homes.ts';

/**
 * How many answers the share by distance is worth beside a pair's own.
 * Assumption: MACEO, 10, as for flows and occupations.
 */
const PRIOR_PERSONS = 10;

/** The pairs of a flow set, and the answers that speak of their modes. */
interface CarShareInput {
  set: Pick<FlowSet, 'zones' | 'homeStart' | 'workIndex' | 'distanceKm'>;
  table: MobproTable;
  cog: Cog;
  zoneSet: FlowZoneSet;
}

/** The share (0–1) that the model gives a distance (km one way) with the catalogue's own values. */
function computeExpectedShare(distanceKm: number): number {
  return computeCarShare({
    shortness: computeShortness(distanceKm),
    longTripCarShare: PARAMETERS.car_share.default,
    shortTripRatio: PARAMETERS.car_short_ratio.default,
  });
}

/** Car counts of one home by zone of work. */
function computeZoneCounts(
  byWork: ReadonlyMap<number, CarCount>,
  zoneOf: Uint32Array,
): Map<number, CarCount> {
  const counts = new Map<number, CarCount>();
  for (const [commune, { car, travelling, asked }] of byWork) {
    const sum = counts.get(zoneOf[commune]) ?? { car: 0, travelling: 0, asked: 0 };
    counts.set(zoneOf[commune], {
      car: sum.car + car,
      travelling: sum.travelling + travelling,
      asked: sum.asked + asked,
    });
  }
  return counts;
}

/**
 * The observed car share (0–1) of each pair of a flow set, drawn to what its distance gives where few were asked; NaN for
 * a pair without answers, and for « extérieur », which holds commutes too long for every day. Undefined when no pair has any.
 */
function toCarShares({ set, table, cog, zoneSet }: CarShareInput): Float64Array | undefined {
  const zoneOf = listZoneOfCommunes({ cog, zoneSet });
  const shares = new Float64Array(set.workIndex.length).fill(Number.NaN);
  const homeCounts = aggregateCars(table);
  for (let home = 0; home < zoneSet.homeCount; home++) {
    const byWork = homeCounts.get(set.zones[home])?.byWork;
    if (byWork === undefined) continue;
    const counts = computeZoneCounts(byWork, zoneOf);
    for (let pair = set.homeStart[home]; pair < set.homeStart[home + 1]; pair++) {
      const zone = set.workIndex[pair];
      const count = zone < zoneSet.zones.length ? counts.get(zone) : undefined;
      if (count === undefined || count.asked === 0 || count.travelling === 0) continue;
      const observed = { share: count.car / count.travelling, asked: count.asked };
      shares[pair] = computeShrunkShare(observed, computeExpectedShare(set.distanceKm[pair]), PRIOR_PERSONS);
    }
  }
  return shares.every(Number.isNaN) ? undefined : shares;
}

/** The set with the car shares of the file of individuals, where there is one; its id then tells them too. */
export function toSetWithModes(
  set: FlowSet,
  { people, cog, zoneSet }: Pick<ObservedFlowSetInput, 'people' | 'cog' | 'zoneSet'>,
): FlowSet {
  const carShare = people && toCarShares({ set, table: people.table, cog, zoneSet });
  if (carShare === undefined) return { ...set, report: { ...set.report, modes: 'assumed' } };
  const withModes = { ...set, carShare, report: { ...set.report, modes: 'observed' as const } };
  return { ...withModes, id: computeFlowSetId(withModes) };
}
