import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import { and, asc, eq, like, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';
import { territoryAlias } from '../../tables/territory-alias.ts';

/** What is looked for: free text, at one level or all, at most `limit` answers (10 when absent). */
export interface TerritorySearch {
  q: string;
  level?: TerritoryLevel;
  limit?: number;
}

/** Assumption: under three characters, what stands inside names matches too much to help. */
const SHORTEST_SUBSTRING = 3;

/**
 * Territories of the massif whose name, former name, postcode or code matches: the exact ones first, then those that
 * start with the text, then those with a word that does, then those that hold it; the larger population first. Empty
 * when nothing matches, and when `q` holds neither letter nor digit.
 */
export async function searchTerritories(db: ReadDatabase, search: TerritorySearch): Promise<TerritoryHit[]> {
  const { q, level, limit = 10 } = search;
  const key = toSearchKey(q);
  if (key === '') return [];
  // Keys hold only letters, digits and spaces: nothing in them means something to LIKE.
  const starting = await listHits(db, { key, pattern: `${key}%`, level, limit });
  if (starting.length >= limit || key.length < SHORTEST_SUBSTRING) return starting;
  return listHits(db, { key, pattern: `%${key}%`, level, limit });
}

interface PatternSearch {
  key: string;
  pattern: string;
  level: TerritoryLevel | undefined;
  limit: number;
}

async function listHits(db: ReadDatabase, search: PatternSearch): Promise<TerritoryHit[]> {
  const best = selectBestMatches(db, search);
  const rows = await db
    .select({
      level: territory.level,
      code: territory.code,
      name: territory.name,
      departementCode: territory.departementCode,
      population: territory.massifPopulation,
      matched: best.kind,
      text: best.text,
    })
    .from(best)
    .innerJoin(territory, eq(territory.id, best.territoryId))
    .where(
      and(territory.inMassif, search.level === undefined ? undefined : eq(territory.level, search.level)),
    )
    .orderBy(
      best.rank,
      sql`${territory.massifPopulation} desc nulls last`,
      asc(territory.name),
      asc(territory.id),
    )
    .limit(search.limit);
  return rows.map(({ text, ...hit }) => ({ ...hit, matchedText: hit.matched === 'name' ? null : text }));
}

/** The best match of every territory with an alias like the pattern; ranks ascend, odd ones are former names. */
function selectBestMatches(db: ReadDatabase, { key, pattern }: PatternSearch) {
  const rank = sql<number>`case
    when ${territoryAlias.key} = ${key} then 0
    when ${territoryAlias.key} like ${`${key}%`} then 2
    when ${territoryAlias.key} like ${`% ${key}%`} then 4
    else 6 end + case when ${territoryAlias.kind} = 'former_name' then 1 else 0 end`;
  return db
    .selectDistinctOn([territoryAlias.territoryId], {
      territoryId: territoryAlias.territoryId,
      text: territoryAlias.text,
      kind: territoryAlias.kind,
      rank: rank.as('rank'),
    })
    .from(territoryAlias)
    .where(like(territoryAlias.key, pattern))
    .orderBy(
      territoryAlias.territoryId,
      sql`rank`,
      sql`${territoryAlias.kind} <> 'name'`,
      asc(territoryAlias.text),
    )
    .as('best');
}
