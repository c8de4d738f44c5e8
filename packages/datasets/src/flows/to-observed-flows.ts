import type { Cog } from '../cog/cog.ts';
import type { CommuneProfile } from '../profiles/commune-profile.ts';
import type { FlowZone, FlowZoneSet } from '../zones/create-flow-zones.ts';
import type { FlowTable, HomeFlows } from './flow-table.ts';

/**
 * From communes to the zones of the flow model: homes as they are, other workplaces as one zone per EPCI, and one zone
 * « extérieur » for those beyond. Distances are those between communes, averaged over the workers of a pair of zones.
 */

/** A place of work: a metropolitan commune. Degrees; `surfaceKm2` null when unknown. */
export type WorkPlace = Pick<CommuneProfile, 'code' | 'lat' | 'lon' | 'surfaceKm2'>;

/** What the conversion reads. `measureKm` gives the one-way km by road from a home to a commune, or inside it. */
export interface ObservedFlowInput {
  table: FlowTable;
  cog: Cog;
  zoneSet: FlowZoneSet;
  profiles: ReadonlyMap<string, CommuneProfile>;
  measureKm: (home: FlowZone, work: WorkPlace) => number;
}

/** Code of the zone of all workplaces beyond the others; it is always the last zone. */
export const BEYOND_CODE = 'exterieur';

/**
 * Road km beyond which a job is no daily commute (a second home near the job, or an address of the head office).
 * Source: INSEE left out commutes over 200 km in its study of 2016 (geoconfluences, method C.3).
 */
export const FARTHEST_COMMUTE_KM = 200;

/** Workers of each home (persons, by home) who are in no pair, by reason; each a class of its own. */
export interface UnplacedWorkers {
  abroad: Float64Array;
  overseas: Float64Array;
  unknown: Float64Array;
  tooFar: Float64Array;
}

/**
 * Observed flows in the shape of the engine's: home i has the pairs `homeStart[i]` … `homeStart[i + 1]` − 1, workplaces
 * ascending, workers with decimals, km one way. `codes` of the zones, {@link BEYOND_CODE} last. `isListed` is 1 for the
 * homes that the file speaks of: the others are not known, not empty. `beyond` = workers of « extérieur », persons.
 */
export interface ObservedFlows {
  codes: string[];
  homeCount: number;
  zoneCount: number;
  homeStart: Uint32Array;
  workIndex: Uint32Array;
  workers: Float64Array;
  distanceKm: Float64Array;
  isListed: Uint8Array;
  unplaced: UnplacedWorkers;
  beyond: number;
}

/** A pair of zones being summed. */
interface PairSum {
  workers: number;
  travelledKm: number;
}

/** Zone of each commune of the COG, by its index: itself, its EPCI, or « extérieur » (numbered after all zones). */
export function listZoneOfCommunes({
  cog,
  zoneSet,
}: Pick<ObservedFlowInput, 'cog' | 'zoneSet'>): Uint32Array {
  const { zones, homeCount } = zoneSet;
  const homes = new Map(zones.slice(0, homeCount).map((zone, index) => [zone.code, index]));
  const outer = new Map(zones.slice(homeCount).map((zone, index) => [zone.code, homeCount + index]));
  return Uint32Array.from(
    cog.communes,
    ({ code, epciCode }) => homes.get(code) ?? outer.get(epciCode ?? code) ?? zones.length,
  );
}

function createUnplaced(homeCount: number): UnplacedWorkers {
  const create = () => new Float64Array(homeCount);
  return { abroad: create(), overseas: create(), unknown: create(), tooFar: create() };
}

/** Sums one home's workers by zone; those without a daily commute go to `unplaced`. */
function computeRow(
  input: ObservedFlowInput,
  { home, flows, zoneOf }: { home: number; flows: HomeFlows; zoneOf: Uint32Array },
  unplaced: UnplacedWorkers,
): Map<number, PairSum> {
  const { cog, profiles, zoneSet, measureKm } = input;
  const row = new Map<number, PairSum>();
  unplaced.abroad[home] += flows.abroad;
  unplaced.overseas[home] += flows.overseas;
  unplaced.unknown[home] += flows.unknown;
  for (const [commune, workers] of flows.byWork) {
    const work = profiles.get(cog.communes[commune].code);
    if (workers === 0) continue;
    const km = work && measureKm(zoneSet.zones[home], work);
    if (km === undefined) unplaced.unknown[home] += workers;
    else if (km > FARTHEST_COMMUTE_KM) unplaced.tooFar[home] += workers;
    else {
      const pair = row.get(zoneOf[commune]) ?? { workers: 0, travelledKm: 0 };
      pair.workers += workers;
      pair.travelledKm += workers * km;
      row.set(zoneOf[commune], pair);
    }
  }
  return row;
}

/** Observed flows between the zones; the communes of the table that are no home of the zone set are left out. */
export function toObservedFlows(input: ObservedFlowInput): ObservedFlows {
  const { zones, homeCount } = input.zoneSet;
  const zoneOf = listZoneOfCommunes(input);
  const unplaced = createUnplaced(homeCount);
  const rows = zones.slice(0, homeCount).map(({ code }, home) => {
    const flows = input.table.homes.get(code);
    const row = flows === undefined ? [] : [...computeRow(input, { home, flows, zoneOf }, unplaced)];
    return row.sort(([a], [b]) => a - b);
  });
  const homeStart = new Uint32Array(homeCount + 1);
  rows.forEach((row, home) => (homeStart[home + 1] = homeStart[home] + row.length));
  const pairs = rows.flat();
  return {
    codes: [...zones.map((zone) => zone.code), BEYOND_CODE],
    homeCount,
    zoneCount: zones.length + 1,
    homeStart,
    workIndex: Uint32Array.from(pairs, ([zone]) => zone),
    workers: Float64Array.from(pairs, ([, pair]) => pair.workers),
    distanceKm: Float64Array.from(pairs, ([, pair]) => pair.travelledKm / pair.workers),
    isListed: Uint8Array.from({ length: homeCount }, (_, home) =>
      Number(input.table.homes.has(zones[home].code)),
    ),
    unplaced,
    beyond: pairs.reduce((sum, [zone, pair]) => sum + (zone === zones.length ? pair.workers : 0), 0),
  };
}
