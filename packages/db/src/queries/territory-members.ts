import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';
import { territoryMember } from '../tables/territory-member.ts';

/**
 * The communes over which a run's results are summed for one territory in one reading. `communeCodes` in ascending
 * order; `communeCount` is that of the territory in this reading, more where some of its
 * communes are not loaded. A commune is its own only member.
 */
export interface MemberList {
  territoryId: number;
  level: TerritoryLevel;
  code: string;
  reading: TerritoryReading;
  communeCount: number;
  communeCodes: string[];
}

/** Inhabitants (population légale) of every commune that is loaded, by code; one that is not known is absent. */
export async function listCommunePopulations(db: ReadDatabase): Promise<Map<string, number>> {
  const rows = await db
    .select({ code: territory.code, inhabitants: territory.wholePopulation })
    .from(territory)
    .where(eq(territory.level, 'commune'));
  return new Map(
    rows.flatMap(({ code, inhabitants }) => (inhabitants === null ? [] : [[code, inhabitants]])),
  );
}

/** Every territory in every reading it has, in one query, by territory and reading. */
export async function listMembers(db: ReadDatabase): Promise<MemberList[]> {
  const commune = alias(territory, 'commune');
  return db
    .select({
      territoryId: territoryMember.territoryId,
      level: territory.level,
      code: territory.code,
      reading: territoryMember.reading,
      communeCount: sql<number>`case ${territoryMember.reading} when 'whole' then ${territory.wholeCommuneCount} else ${territory.massifCommuneCount} end`,
      communeCodes: sql<string[]>`array_agg(${commune.code} order by ${commune.code})`,
    })
    .from(territoryMember)
    .innerJoin(territory, eq(territory.id, territoryMember.territoryId))
    .innerJoin(commune, eq(commune.id, territoryMember.communeId))
    .groupBy(territory.id, territoryMember.territoryId, territoryMember.reading)
    .orderBy(asc(territoryMember.territoryId), asc(territoryMember.reading));
}
