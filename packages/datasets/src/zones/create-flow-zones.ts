import type { Cog, CogCommune } from '../cog/cog.ts';
import { MEAN_COMMUNE_KM2 } from '../demo/demo-positions.ts';
import type { CommuneProfile } from '../profiles/commune-profile.ts';
import { listModelArea } from '../territories/model-area.ts';
import { createNearSearch } from './near-search.ts';

/**
 * A zone of the flow model. `commune` = a home of interest; `outer` = an EPCI outside the model area (its part outside),
 * which stands for « extérieur ». Degrees, km², persons; decimals kept. A commune whose employed residents are unknown
 * counts 0 here: nobody is invented (the 619 of Neussargues still hold those of the four communes restored in 2025).
 */
export interface FlowZone {
  id: string;
  kind: 'commune' | 'outer';
  code: string;
  lat: number;
  lon: number;
  surfaceKm2: number;
  employed: number;
  jobs: number;
  isRural: boolean;
  densityClass: string | null;
  isPeriurban: boolean | null;
  inMassif: boolean;
}

/** Zones in a fixed order: communes of the massif, other communes of the model area, outer EPCI, each by code. */
export interface FlowZoneSet {
  zones: FlowZone[];
  /** Number of communes of the massif, which come first. */
  massifCount: number;
  /** Number of communes, homes of the flow model; the rest are outer zones. */
  homeCount: number;
}

/** How far an outer zone may lie from the nearest commune of the massif, km as the crow flies. Assumption: MACEO, nobody commutes daily from further. */
const LARGEST_DISTANCE_KM = 150;

type Profiles = ReadonlyMap<string, CommuneProfile>;

function toCommuneZone(commune: CogCommune, inMassif: boolean, profile: CommuneProfile): FlowZone {
  return {
    id: `commune-${commune.code}`,
    kind: 'commune',
    code: commune.code,
    lat: profile.lat,
    lon: profile.lon,
    surfaceKm2: profile.surfaceKm2 ?? MEAN_COMMUNE_KM2,
    employed: profile.employed ?? 0,
    jobs: profile.jobs,
    isRural: profile.isRural,
    densityClass: profile.densityClass,
    isPeriurban: profile.isPeriurban,
    inMassif,
  };
}

/** One zone for several communes, at their centre of employed residents and jobs. Undefined when nobody lives or works there. */
function findOuterZone(code: string, members: readonly FlowZone[]): FlowZone | undefined {
  const sum = (pick: (zone: FlowZone) => number) => members.reduce((total, zone) => total + pick(zone), 0);
  const weigh = (zone: FlowZone) => zone.employed + zone.jobs;
  const weight = sum(weigh);
  if (weight === 0) return undefined;
  return {
    id: `outer-${code}`,
    kind: 'outer',
    code,
    lat: sum((zone) => zone.lat * weigh(zone)) / weight,
    lon: sum((zone) => zone.lon * weigh(zone)) / weight,
    surfaceKm2: sum((zone) => zone.surfaceKm2),
    employed: sum((zone) => zone.employed),
    jobs: sum((zone) => zone.jobs),
    isRural: false,
    densityClass: null,
    isPeriurban: null,
    inMassif: false,
  };
}

/** Outer zones near enough to matter, by EPCI code; communes outside any EPCI stand for themselves. */
function listOuterZones(
  communes: readonly CogCommune[],
  profiles: Profiles,
  homes: readonly FlowZone[],
): FlowZone[] {
  const zones = communes.flatMap((commune) => {
    const profile = profiles.get(commune.code);
    return profile === undefined
      ? []
      : [{ group: commune.epciCode ?? commune.code, zone: toCommuneZone(commune, false, profile) }];
  });
  const groups = Map.groupBy(zones, (item) => item.group);
  const isNear = createNearSearch(homes, LARGEST_DISTANCE_KM);
  return [...groups]
    .flatMap(
      ([code, items]) =>
        findOuterZone(
          code,
          items.map((item) => item.zone),
        ) ?? [],
    )
    .filter(isNear)
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The zones of the flow model. Communes without profile are left out (there are none in a checked pack). */
export function createFlowZones(cog: Cog, profiles: Profiles): FlowZoneSet {
  const area = listModelArea(cog);
  const toZones = (communes: readonly CogCommune[], inMassif: boolean) =>
    communes.flatMap((commune) => {
      const profile = profiles.get(commune.code);
      return profile === undefined ? [] : [toCommuneZone(commune, inMassif, profile)];
    });
  const massif = toZones(area.inside, true);
  const homes = [...massif, ...toZones(area.outside, false)];
  const rest = cog.communes.filter((commune) => !area.codes.has(commune.code));
  return {
    zones: [...homes, ...listOuterZones(rest, profiles, massif)],
    massifCount: massif.length,
    homeCount: homes.length,
  };
}
