import type { TerritoryReference } from '@maceo/db/queries/territory-reference';
import type { CommuneData } from '@maceo/datasets/profiles/commune-profile';
import { createMapShapes } from '@maceo/datasets/shapes/create-map-shapes';
import type { TerritorySet } from '@maceo/datasets/territories/create-territories';
import type { Territory } from '@maceo/domain/territories/territory';

/** A commune is its own only member: in the reading of the massif inside, whole outside. */
function toOwnMember({ level, code, massif }: Territory) {
  const reading = massif.communeCount > 0 ? ('massif' as const) : ('whole' as const);
  return { level, code, reading, communeCodes: [code] };
}

/** Readings whose communes are not all modelled get no members: their figures are then missing, not partial. */
function listMembers({ territories, memberships }: TerritorySet) {
  const communes = territories.filter((territory) => territory.level === 'commune').map(toOwnMember);
  return [...communes, ...memberships.filter((membership) => membership.modelled)];
}

/** The reference as the database stores it, from the datasets' territories and what is known of their communes. */
export function toTerritoryReference(set: TerritorySet, data: CommuneData): TerritoryReference {
  return {
    territories: set.territories.map((territory) => {
      const profile = territory.level === 'commune' ? data.profiles.get(territory.code) : undefined;
      return {
        ...territory,
        inMassif: territory.massif.communeCount > 0,
        fibrePercent: profile?.fibrePercent ?? null,
        densityClass: profile?.densityClass ?? null,
        periurban: profile?.isPeriurban ?? null,
      };
    }),
    members: listMembers(set),
    aliases: set.aliases
      .filter((alias) => alias.kind !== 'name')
      .map((alias) => ({ ...alias, kind: alias.kind as never })),
    shapes: createMapShapes({ ...set, contours: data.contours }),
  };
}
