import type { Partner } from '@maceo/domain/partners/partner';
import { isInMassif } from '@maceo/domain/territories/massif-perimeter';
import {
  territoryCodeSchema,
  type Territory,
  type TerritoryFraming,
} from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import type { Cog, CogCommune } from '../cog/cog.ts';
import type { CommuneProfile } from '../profiles/commune-profile.ts';
import { findLabelPosition } from './label-position.ts';
import { listModelArea } from './model-area.ts';
import { listCommuneAliases, listGroupAliases, type TerritoryAlias } from './territory-aliases.ts';
import { listTerritoryGroups, type TerritoryGroup } from './territory-groups.ts';

/**
 * From the COG and the communes' profiles to the territories of the product: communes of the model area, EPCI, départements,
 * regions, the massif, partner perimeters, each framed in both readings, with who holds whom and how each is found.
 */

/**
 * The communes of a territory above the commune, in one reading, in order of codes. `whole` is listed only where it differs
 * from `massif`. `modelled` is false when some of them lie outside the model area: figures of employment and telework
 * cannot be given for that reading (framing can). Communes themselves have no membership.
 */
export interface TerritoryMembership {
  level: TerritoryLevel;
  code: string;
  reading: TerritoryReading;
  communeCodes: readonly string[];
  modelled: boolean;
}

/** Territories, memberships and search aliases, in the same order of territories: communes first, then the larger ones. */
export interface TerritorySet {
  territories: Territory[];
  memberships: TerritoryMembership[];
  aliases: TerritoryAlias[];
}

type Profiles = ReadonlyMap<string, CommuneProfile>;

/** Counts and sums over some communes; the area is null as soon as one is unknown, 0 for no commune at all. */
function computeFraming(communes: readonly CogCommune[], profiles: Profiles): TerritoryFraming {
  const surfaces = communes.map(({ code }) => profiles.get(code)?.surfaceKm2 ?? null);
  const known = surfaces.filter((surface) => surface !== null);
  const surface = known.reduce((sum, value) => sum + value, 0);
  return {
    communeCount: communes.length,
    population: communes.reduce((sum, commune) => sum + commune.population, 0),
    surfaceKm2: known.length < communes.length ? null : Math.round(surface * 100) / 100,
  };
}

function toCommuneTerritory(commune: CogCommune, profiles: Profiles): Territory {
  const whole = computeFraming([commune], profiles);
  const inside = isInMassif(commune.code, commune.departementCode);
  const profile = profiles.get(commune.code);
  return {
    level: 'commune',
    code: territoryCodeSchema.parse(commune.code),
    name: commune.name,
    kind: null,
    epciCode: commune.epciCode,
    departementCode: commune.departementCode,
    regionCode: commune.regionCode,
    astride: false,
    massif: inside ? whole : computeFraming([], profiles),
    whole,
    latitude: profile?.lat ?? null,
    longitude: profile?.lon ?? null,
    positionQuality: profile?.positionQuality ?? null,
  };
}

function toGroupTerritory(group: TerritoryGroup, profiles: Profiles): Territory {
  const inside = group.communes.filter(({ code, departementCode }) => isInMassif(code, departementCode));
  const { level, code, name, kind, departementCode, regionCode } = group;
  return {
    level,
    code: territoryCodeSchema.parse(code),
    name,
    kind,
    epciCode: null,
    departementCode,
    regionCode,
    astride: inside.length < group.communes.length,
    massif: computeFraming(inside, profiles),
    whole: computeFraming(group.communes, profiles),
    ...findLabelPosition(inside, profiles),
  };
}

function listMemberships(group: TerritoryGroup, area: ReadonlySet<string>): TerritoryMembership[] {
  const { level, code, communes } = group;
  const toMembership = (reading: TerritoryReading, members: readonly CogCommune[]): TerritoryMembership => ({
    level,
    code,
    reading,
    communeCodes: members.map((commune) => commune.code),
    modelled: members.every((commune) => area.has(commune.code)),
  });
  const inside = communes.filter((commune) => isInMassif(commune.code, commune.departementCode));
  const massif = toMembership('massif', inside);
  return inside.length === communes.length ? [massif] : [massif, toMembership('whole', communes)];
}

/**
 * All territories of the product. Communes of the model area outside the massif are there for whole readings: their
 * `massif.communeCount` is 0. Partner perimeters bear the partner's id as code and its name in the study.
 */
export function createTerritories(cog: Cog, profiles: Profiles, partners: readonly Partner[]): TerritorySet {
  const area = listModelArea(cog);
  const communes = [...area.inside, ...area.outside];
  const groups = listTerritoryGroups(cog, area, partners);
  return {
    territories: [
      ...communes.map((commune) => toCommuneTerritory(commune, profiles)),
      ...groups.map((group) => toGroupTerritory(group, profiles)),
    ],
    memberships: groups.flatMap((group) => listMemberships(group, area.codes)),
    aliases: [...communes.flatMap(listCommuneAliases), ...groups.flatMap(listGroupAliases)],
  };
}
