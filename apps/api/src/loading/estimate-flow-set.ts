import type { FlowSet } from '@maceo/db/queries/flows';
import type { CommuneProfile } from '@maceo/datasets/profiles/commune-profile';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { estimateFlows } from '@maceo/engine/flows/estimate-flows';
import type { Flows } from '@maceo/engine/flows/flows';
import { DataPackProblems } from './data-pack-problems.ts';
import { computeFlowSetId, computeOccupationShares, listHomes, listTargets } from './flow-set-homes.ts';

type Profiles = ReadonlyMap<string, CommuneProfile>;

/** What the estimation reads: zones in the datasets' order and what is known of each commune. */
export interface FlowSetInput {
  zoneSet: FlowZoneSet;
  profiles: Profiles;
  now: Date;
  onProgress: (share: number) => void;
}

/** Zones as the engine's columns; the published figures are aimed at over the rural communes of the massif. */
function toColumns(zoneSet: FlowZoneSet) {
  const { zones } = zoneSet;
  return {
    lat: Float64Array.from(zones, (zone) => zone.lat),
    lon: Float64Array.from(zones, (zone) => zone.lon),
    surfaceKm2: Float64Array.from(zones, (zone) => zone.surfaceKm2),
    employed: Float64Array.from(zones, (zone) => zone.employed),
    jobs: Float64Array.from(zones, (zone) => zone.jobs),
    isTarget: listTargets(zoneSet),
  };
}

/** Jobs scaled to the employed residents of the same zones: estimated margins never agree by themselves. */
function scaleJobs(columns: ReturnType<typeof toColumns>): ReturnType<typeof toColumns> {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const factor = sum(columns.employed) / sum(columns.jobs);
  return { ...columns, jobs: columns.jobs.map((jobs) => jobs * factor) };
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
  const { zones, homeCount, massifCount } = zoneSet;
  const circuity = PARAMETERS.kappa_circ.default;
  const estimated = estimateFlows({ zones: scaleJobs(toColumns(zoneSet)), homeCount, circuity, onProgress });
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
      method: 'modelled',
      zones: zones.length,
      outsideShare: computeOutsideShare(flows, massifCount),
    },
    zones: zones.map((zone) => zone.code),
    ...arrays,
    createdAt: now.toISOString(),
  };
}
