import type { MapShape } from '@maceo/domain/territories/map-shape';
import type { Territory } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';

/**
 * A territory with what only the database's readers need: `inMassif` is true when at least one of its communes lies
 * inside the perimeter; `fibrePercent` (0–100), `densityClass` and `periurban` are null when not known.
 */
export type ReferenceTerritory = Territory & {
  inMassif: boolean;
  fibrePercent: number | null;
  densityClass: string | null;
  periurban: boolean | null;
};

/**
 * The communes of one territory in one reading, by their codes. Every territory with a commune inside the massif has
 * the reading `massif`, a commune being its own only member; `whole` is for those astride, and for communes outside
 * the massif that belong to one of them.
 */
export interface TerritoryMembers {
  level: TerritoryLevel;
  code: string;
  reading: TerritoryReading;
  communeCodes: readonly string[];
}

/** What else a territory is searched by. Its present name and its code need not be listed. */
export interface TerritoryAlias {
  level: TerritoryLevel;
  code: string;
  text: string;
  kind: 'former_name' | 'postcode' | 'code';
}

/** All territories at one vintage with their communes, aliases and drawings, as loaded at once. */
export interface TerritoryReference {
  territories: readonly ReferenceTerritory[];
  members: readonly TerritoryMembers[];
  aliases: readonly TerritoryAlias[];
  shapes: readonly MapShape[];
}
