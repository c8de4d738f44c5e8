import type { FlowSet } from '@maceo/db/queries/flows';
import type { CommuneProfile } from '@maceo/datasets/profiles/commune-profile';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import type { Flows } from '@maceo/engine/flows/flows';
import { computeLongShare } from '@maceo/engine/flows/long-commutes';
import { DataPackProblems } from './data-pack-problems.ts';
import { estimateZoneFlows } from './estimate-zone-flows.ts';
import { computeFlowSetId, computeOccupationShares, listHomes } from './flow-set-homes.ts';

type Profiles = ReadonlyMap<string, CommuneProfile>;

/** What the estimation reads: zones in the datasets' order and what is known of each commune. */
export interface FlowSetInput {
  zoneSet: FlowZoneSet;
  profiles: Profiles;
  now: Date;
  onProgress: (share: number) => void;
}

/** Share of the massif's workers whose workplace is an outer zone: « extérieur ». */
function computeOutsideShare(flows: Flows, massifCount: number): number {
  let total = 0;
  let outside = 0;
  for (let pair = 0; pair < flows.homeStart[massifCount]; pair++) {
    total += flows.workers[pair];
    if (flows.workIndex[pair] >= flows.homeCount) outside += flows.workers[pair];
  }
  return total === 0 ? 0 : outside / total;
}

/**
 * Estimates home–work flows between the zones and packs them with what a run needs of their homes. Unknown employment
 * stays NaN (nobody is invented). Throws {@link DataPackProblems} when the margins cannot be met.
 */
export function estimateFlowSet({ zoneSet, profiles, now, onProgress }: FlowSetInput): FlowSet {
  const { zones, massifCount } = zoneSet;
  const estimated = estimateZoneFlows(zoneSet, onProgress);
  if ('problems' in estimated) throw new DataPackProblems(estimated.problems);
  const homes = listHomes(zoneSet, profiles);
  const { flows, report } = estimated;
  const arrays = {
    homeStart: flows.homeStart,
    workIndex: flows.workIndex,
    workers: flows.workers,
    distanceKm: flows.distanceKm,
    employed: Float64Array.from(homes, (home) => home?.employed ?? Number.NaN),
    occupationShares: computeOccupationShares(homes),
  };
  return {
    id: computeFlowSetId(arrays),
    report: {
      ...report,
      // Only where all rural communes are one kind is their share aimed at.
      intraZoneTarget: report.ownZones.find(({ id }) => id === 'rural')?.target,
      method: 'modelled',
      zones: zones.length,
      outsideShare: computeOutsideShare(flows, massifCount),
      longShare: computeLongShare(flows),
    },
    zones: zones.map((zone) => zone.code),
    ...arrays,
    createdAt: now.toISOString(),
  };
}
