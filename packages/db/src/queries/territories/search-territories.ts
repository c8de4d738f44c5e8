import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryHit } from '@maceo/domain/territories/territory-views';
import { and, asc, desc, eq, like, sql } from 'drizzle-orm';
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

/** Best match of every territory with an alias like the pattern, best ranks first. */
async function listHits(
  db: ReadDatabase,
  { key, pattern, level, limit }: { key: string; pattern: string; level: TerritoryLevel | undefined; limit: number },
): Promise<TerritoryHit[]> {
  const rank = sql<number>`case
    when ${territoryAlias.key} = ${key} then 0
    when ${territoryAlias.key} like ${`${key}%`} then 2
    when ${territoryAlias.key} like ${`% ${key}%`} then 4
    else 6 end + case when ${territoryAlias.kind} = 'former_name' then 1 else 0 end`;
  const best = db
    .selectDistinctOn([territoryAlias.territoryId], {
      territoryId: territoryAlias.territoryId,
      text: territoryAlias.text,
      kind: territoryAlias.kind,
      rank: rank.as('rank'),
    })
    .from(territoryAlias)
    .where(like(territoryAlias.key, pattern))
    .orderBy(territoryAlias.territoryId, sql`rank`, sql`${territoryAlias.kind} <> 'name'`, territoryAlias.text)
    .as('best');
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
    .where(and(territory.inMassif, level === undefined ? undefined : eq(territory.level, level)))
    .orderBy(best.rank, sql`${desc(territory.massifPopulation)} nulls last`, asc(territory.name), asc(territory.id))
    .limit(limit);
  return rows.map(({ text, ...hit }) => ({ ...hit, matchedText: hit.matched === 'name' ? null : text }));
}
