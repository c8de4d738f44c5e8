import type { Territory } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { and, eq, inArray, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';
import { territoryMember } from '../tables/territory-member.ts';
import type { StoredTerritory } from './territories.ts';

const CHILD_LEVELS: Record<Exclude<TerritoryLevel, 'commune'>, TerritoryLevel> = {
  epci: 'commune',
  departement: 'commune',
  region: 'epci',
  massif: 'epci',
  partner_perimeter: 'epci',
};

/**
 * The level of the parts that a territory's map and table show: a commune is shown among those of its EPCI. Undefined
 * for a commune outside any EPCI, which has no parts.
 */
export function findChildLevel({
  level,
  epciCode,
}: Pick<Territory, 'level' | 'epciCode'>): TerritoryLevel | undefined {
  if (level !== 'commune') return CHILD_LEVELS[level];
  return epciCode === null ? undefined : 'commune';
}

/**
 * Condition on rows of the territory table: to be one of the parts shown for `parent`, in one reading. EPCI are parts
 * of whatever holds one of their communes; the parts of a commune are the communes of its EPCI, or itself alone.
 */
export function isPartOf(
  db: ReadDatabase,
  parent: StoredTerritory,
  reading: TerritoryReading,
): SQL | undefined {
  const childLevel = findChildLevel(parent);
  if (childLevel === undefined) return eq(territory.id, parent.id);
  const frame = alias(territory, 'frame');
  const commune = alias(territory, 'commune');
  const isFrame =
    parent.level === 'commune'
      ? and(eq(frame.level, 'epci'), eq(frame.code, parent.epciCode ?? ''))
      : eq(frame.id, parent.id);
  const members = db
    .select({ id: territoryMember.communeId })
    .from(territoryMember)
    .innerJoin(frame, eq(frame.id, territoryMember.territoryId))
    .where(and(isFrame, eq(territoryMember.reading, reading)));
  if (childLevel === 'commune') return inArray(territory.id, members);
  const epciCodes = db.select({ code: commune.epciCode }).from(commune).where(inArray(commune.id, members));
  return and(eq(territory.level, childLevel), inArray(territory.code, epciCodes));
}
