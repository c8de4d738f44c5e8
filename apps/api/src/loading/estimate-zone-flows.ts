import type { FlowZone, FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import type { Problem } from '@maceo/domain/problem';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { estimateFlows, type EstimatedFlows } from '@maceo/engine/flows/estimate-flows';
import { createOwnZoneAims, type OwnZoneAim, type OwnZoneGroup } from '@maceo/engine/flows/own-zone-aims';
import { listTargets } from './flow-set-homes.ts';

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

/**
 * The kind of a commune. Where density is known it is told by it, and a commune of the surroundings, whose density is not,
 * counts as scattered or as a town by its population. Where it is known nowhere all rural communes are one kind.
 */
function toGroup({ densityClass, isRural }: FlowZone, knowsDensity: boolean): OwnZoneGroup {
  if (!isRural) return 'town';
  if (!knowsDensity) return 'rural';
  return densityClass === 'Bourgs ruraux' ? 'market_town' : 'scattered';
}

/** The published shares of workers who stay in their commune, by kind of commune, over those of the massif. */
function listOwnAims({ zones, homeCount }: FlowZoneSet): OwnZoneAim[] {
  const homes = zones.slice(0, homeCount);
  const knowsDensity = homes.some(({ densityClass }) => densityClass !== null);
  return createOwnZoneAims(
    homes.map((zone) => ({
      group: toGroup(zone, knowsDensity),
      isPeriurban: zone.isPeriurban,
      isCounted: zone.inMassif,
    })),
    zones.length,
  );
}

/** The gravity model's flows between the zones of a set, in its order (persons), or all that forbids them. */
export function estimateZoneFlows(
  zoneSet: FlowZoneSet,
  onProgress: (share: number) => void = () => {},
): EstimatedFlows | { problems: Problem[] } {
  const circuity = PARAMETERS.kappa_circ.default;
  const zones = scaleJobs(toColumns(zoneSet));
  const ownAims = listOwnAims(zoneSet);
  return estimateFlows({ zones, homeCount: zoneSet.homeCount, circuity, ownAims, onProgress });
}
