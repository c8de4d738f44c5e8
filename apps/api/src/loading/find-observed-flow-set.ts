import { join } from 'node:path';
import type { FlowReport, FlowSet } from '@maceo/db/queries/flows';
import type { Cog } from '@maceo/datasets/cog/cog';
import { findFlowFile } from '@maceo/datasets/flows/flow-file';
import type { FlowTable } from '@maceo/datasets/flows/flow-table';
import { readFlowFile } from '@maceo/datasets/flows/read-flow-file';
import { toObservedFlows, type ObservedFlows } from '@maceo/datasets/flows/to-observed-flows';
import { toFlowTable } from '@maceo/datasets/mobpro/aggregate-mobpro';
import type { CommuneProfile, ReadFile } from '@maceo/datasets/profiles/commune-profile';
import type { FlowZoneSet } from '@maceo/datasets/zones/create-flow-zones';
import { computeDistanceKm } from '@maceo/datasets/zones/near-search';
import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { computeIntraZoneKm, computeRoadKm } from '@maceo/engine/flows/distances';
import { RURAL_MEAN_COMMUTE_KM } from '@maceo/engine/flows/estimate-flows';
import { computeCommuteFigures, listOwnPairs } from '@maceo/engine/flows/flow-solver';
import { computeLongShare } from '@maceo/engine/flows/long-commutes';
import { OWN_ZONE_SHARES } from '@maceo/engine/flows/own-zone-aims';
import { DataPackProblems } from './data-pack-problems.ts';
import type { ObservedPeople } from './find-observed-people.ts';
import {
  computeFlowSetId,
  computeOccupationShares,
  listHomes,
  listTargets,
  type Homes,
} from './flow-set-homes.ts';
import { listFlowWarnings } from './list-flow-warnings.ts';
import { estimateSmoothedObservation, type SmoothedObservation } from './smooth-observed-flows.ts';

/** Where a flow file may lie (undefined = no pack), and what its lines are brought to. */
export interface ObservedFlowSetInput {
  dataDir: string | undefined;
  cog: Cog;
  zoneSet: FlowZoneSet;
  profiles: ReadonlyMap<string, CommuneProfile>;
  /** The file of individuals, which stands in for an absent flow file. */
  people?: ObservedPeople;
  now: Date;
}

/** The flow set of a file, and the flow file as a source (none when the flows are those of the file of individuals). */
export interface ObservedFlowSet {
  set: FlowSet;
  files: ReadFile[];
}

/** Pairs from the file, on the zones; great circle × circuity between communes, the disc's mean inside one. */
function readFlows({ cog, zoneSet, profiles }: ObservedFlowSetInput, table: FlowTable): ObservedFlows {
  const circuity = PARAMETERS.kappa_circ.default;
  return toObservedFlows({
    table,
    cog,
    zoneSet,
    profiles,
    measureKm: (home, work) =>
      home.code === work.code
        ? computeIntraZoneKm(home.surfaceKm2)
        : computeRoadKm(computeDistanceKm(home, work), circuity),
  });
}

/** Share of the massif's workers whose workplace is outside: an outer zone, overseas, abroad, or too far for every day. */
function computeOutsideShare({ massifCount, homeCount }: FlowZoneSet, flows: ObservedFlows): number {
  const { abroad, overseas, tooFar, unknown } = flows.unplaced;
  let outside = 0;
  let total = 0;
  for (let home = 0; home < massifCount; home++) {
    const left = abroad[home] + overseas[home] + tooFar[home];
    outside += left;
    total += left + unknown[home];
    for (let pair = flows.homeStart[home]; pair < flows.homeStart[home + 1]; pair++) {
      total += flows.workers[pair];
      if (flows.workIndex[pair] >= homeCount) outside += flows.workers[pair];
    }
  }
  return total === 0 ? 0 : outside / total;
}

/** Figures of the rural homes beside the published ones. Residuals are those of the smoothing to the observed margins. */
function toReport(zoneSet: FlowZoneSet, smoothed: SmoothedObservation, warnings: string[]): FlowReport {
  const { flows, originResidual, destinationResidual } = smoothed;
  const rows = { rowStart: flows.homeStart, column: flows.workIndex, distanceKm: flows.distanceKm };
  const ownPair = listOwnPairs(rows, flows.homeCount);
  const figures = computeCommuteFigures({ ...rows, ownPair, isTarget: listTargets(zoneSet) }, flows.workers);
  return {
    method: 'observed',
    beta: 0,
    ...figures,
    targetKm: RURAL_MEAN_COMMUTE_KM,
    intraZoneTarget: OWN_ZONE_SHARES.rural,
    originResidual,
    destinationResidual,
    pairs: flows.workers.length,
    zones: flows.zoneCount,
    outsideShare: computeOutsideShare(zoneSet, flows),
    longShare: computeLongShare(flows),
    warnings,
  };
}

/** Employed residents by home; a home of which the file says nothing is not known, unless nobody is employed there. */
function listEmployed(homes: Homes, { isListed }: ObservedFlows): Float64Array {
  return Float64Array.from(homes, (home, index) =>
    isListed[index] === 1 || home?.employed === 0 ? (home?.employed ?? Number.NaN) : Number.NaN,
  );
}

function describeFile(name: string, { year, sha256, report }: FlowTable): ReadFile {
  return {
    name,
    title: 'Mobilités professionnelles\u00A0: flux de commune à commune entre domicile et travail',
    producer: 'INSEE (recensement de la population, exploitation complémentaire)',
    licence: 'Licence Ouverte 2.0',
    vintage: year === null ? 'millésime inconnu' : `RP ${year}`,
    url: null,
    sha256,
    rowCount: report.lines,
  };
}

/** The flow file of the folder, else the flows of the file of individuals; undefined without either. */
async function findTable(
  input: ObservedFlowSetInput,
): Promise<{ table: FlowTable; files: ReadFile[] } | undefined> {
  const { dataDir, cog, zoneSet, people } = input;
  const name = dataDir === undefined ? undefined : await findFlowFile(dataDir);
  if (dataDir === undefined || name === undefined)
    return people && { table: toFlowTable(people.table), files: [] };
  const homeCodes = new Set(zoneSet.zones.slice(0, zoneSet.homeCount).map((zone) => zone.code));
  const table = await readFlowFile({ path: join(dataDir, name), cog, isHome: (code) => homeCodes.has(code) });
  return { table, files: [describeFile(name, table)] };
}

/**
 * The observed flows, smoothed, when the pack's folder holds INSEE's flow file, or its file of individuals (`people`);
 * undefined without either. Throws {@link DataPackProblems} when the file cannot be used: it is never replaced by a model
 * in silence.
 */
export async function findObservedFlowSet(input: ObservedFlowSetInput): Promise<ObservedFlowSet | undefined> {
  const { zoneSet, profiles, now } = input;
  const found = await findTable(input);
  if (found === undefined) return undefined;
  const { table, files } = found;
  if (table.problems.length > 0) throw new DataPackProblems(table.problems);
  const smoothed = estimateSmoothedObservation(readFlows(input, table), zoneSet);
  const { flows } = smoothed;
  const homes = listHomes(zoneSet, profiles);
  const arrays = {
    homeStart: flows.homeStart,
    workIndex: flows.workIndex,
    workers: flows.workers,
    distanceKm: flows.distanceKm,
    employed: listEmployed(homes, flows),
    occupationShares: computeOccupationShares(homes),
  };
  const set = {
    id: computeFlowSetId(arrays),
    report: toReport(zoneSet, smoothed, [...listFlowWarnings(table, flows, zoneSet), ...smoothed.notes]),
    zones: flows.codes,
    ...arrays,
    createdAt: now.toISOString(),
  };
  return { set, files };
}
