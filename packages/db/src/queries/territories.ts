import { toSearchKey } from '@maceo/domain/territories/search-key';
import { Refusal } from '@maceo/domain/refusal';
import { territoryCodeSchema, type Territory } from '@maceo/domain/territories/territory';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type { TerritoryHit, TerritoryLink } from '@maceo/domain/territories/territory-views';
import { and, asc, count, eq, inArray, like, ne, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';
import { territoryAlias } from '../tables/territory-alias.ts';
import { findFormerCode } from './former-communes.ts';

/**
 * Finding territories: by level and code, by what a visitor types, by counting them. What a page shows of one is in
 * territory-sheets.ts, how they are loaded in replace-territories.ts.
 */

/** A territory as the database knows it; `id` is what observations and members refer to. */
export type StoredTerritory = Territory & {
  id: number;
  inMassif: boolean;
  fibrePercent: number | null;
  densityClass: string | null;
};

/** The domain value of a row of the territory table. */
export function toTerritory(row: typeof territory.$inferSelect): StoredTerritory {
  const { massifCommuneCount, massifPopulation, massifSurfaceKm2, ...withoutMassif } = row;
  const { wholeCommuneCount, wholePopulation, wholeSurfaceKm2, ...rest } = withoutMassif;
  return {
    ...rest,
    code: territoryCodeSchema.parse(row.code),
    massif: { communeCount: massifCommuneCount, population: massifPopulation, surfaceKm2: massifSurfaceKm2 },
    whole: { communeCount: wholeCommuneCount, population: wholePopulation, surfaceKm2: wholeSurfaceKm2 },
  };
}

/** What names a territory; `code` may be anything a visitor typed. */
export interface TerritoryRef {
  level: TerritoryLevel;
  code: string;
}

/** The territory of that level and code, outside the massif too; undefined when there is none. */
export async function findTerritory(
  db: ReadDatabase,
  { level, code }: TerritoryRef,
): Promise<StoredTerritory | undefined> {
  // A NUL cannot be part of a text in PostgreSQL: such a code names nothing.
  if (code.includes('\0')) return undefined;
  const rows = await db
    .select()
    .from(territory)
    .where(and(eq(territory.level, level), eq(territory.code, code)));
  return rows.map(toTerritory)[0];
}

/**
 * The same, refused with `territory-unknown` or `territory-outside-massif`; a former code of communes, with
 * `territory-renamed` or `territory-split`.
 */
export async function getTerritory(
  db: ReadDatabase,
  { level, code }: TerritoryRef,
): Promise<StoredTerritory> {
  const found = await findTerritory(db, { level, code });
  const former = level === 'commune' && found?.inMassif !== true ? await findFormerCode(db, code) : undefined;
  if (former !== undefined) throw new Refusal(former);
  if (found === undefined) {
    throw new Refusal({
      kind: 'territory-unknown',
      level: TERRITORY_LEVELS[level].slug,
      code: code.slice(0, 60),
    });
  }
  if (!found.inMassif)
    throw new Refusal({ kind: 'territory-outside-massif', name: found.name, code: found.code });
  return found;
}

/** Territories of the massif larger than a commune, by level from the largest, then by name. */
export async function listLargerTerritories(db: ReadDatabase): Promise<TerritoryLink[]> {
  return db
    .select({ level: territory.level, code: territory.code, name: territory.name })
    .from(territory)
    .where(and(territory.inMassif, ne(territory.level, 'commune')))
    .orderBy(
      sql`array_position(array['massif', 'region', 'departement', 'partner_perimeter', 'epci'], ${territory.level})`,
      asc(territory.name),
    );
}

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
  const inDepartement = await listHitsInDepartement(db, { key, level, limit });
  if (inDepartement.length > 0) return inDepartement;
  // Keys hold only letters, digits and spaces: nothing in them means something to LIKE.
  const starting = await listHits(db, { key, pattern: `${key}%`, level, limit });
  if (starting.length >= limit || key.length < SHORTEST_SUBSTRING) return starting;
  return listHits(db, { key, pattern: `%${key}%`, level, limit });
}

/** A name followed by the number of its département, as it is written in letters: « Saint-Céré (46) ». */
const NAME_IN_DEPARTEMENT = /^(.*[a-z].*) (\d\d|2a|2b)$/;

/** Hits of « name (46) » in that département; empty when the text is not written so. */
async function listHitsInDepartement(
  db: ReadDatabase,
  { key, level, limit }: { key: string; level: TerritoryLevel | undefined; limit: number },
): Promise<TerritoryHit[]> {
  const [, name, number] = NAME_IN_DEPARTEMENT.exec(key) ?? [];
  if (name === undefined || number === undefined) return [];
  const departementCode = number.toUpperCase();
  return listHits(db, { key: name, pattern: `${name}%`, departementCode, level, limit });
}

interface PatternSearch {
  key: string;
  pattern: string;
  departementCode?: string;
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
      and(
        territory.inMassif,
        search.level === undefined ? undefined : eq(territory.level, search.level),
        search.departementCode === undefined
          ? undefined
          : eq(territory.departementCode, search.departementCode),
      ),
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

/** Territories of the massif, those astride included; `population` of its communes, 0 before anything is loaded. */
export interface MassifCounts {
  communes: number;
  epci: number;
  departements: number;
  population: number;
}

/** What is loaded, counted and never written down. */
export async function getMassifCounts(db: ReadDatabase): Promise<MassifCounts> {
  const [counts] = await db
    .select({
      communes: count(sql`case when ${territory.level} = 'commune' then 1 end`),
      epci: count(sql`case when ${territory.level} = 'epci' then 1 end`),
      departements: count(sql`case when ${territory.level} = 'departement' then 1 end`),
      population: sql<number>`coalesce(sum(${territory.massifPopulation}) filter (where ${territory.level} = 'commune'), 0)::int`,
    })
    .from(territory)
    .where(sql`${territory.inMassif}`);
  return counts;
}

/** Ids of the territories of one level, by code; codes that name none are left out. */
export async function listTerritoryIds(
  db: ReadDatabase,
  { level, codes }: { level: TerritoryLevel; codes: readonly string[] },
): Promise<Map<string, number>> {
  if (codes.length === 0) return new Map();
  const rows = await db
    .select({ code: territory.code, id: territory.id })
    .from(territory)
    .where(and(eq(territory.level, level), inArray(territory.code, [...codes])));
  return new Map(rows.map(({ code, id }) => [code, id]));
}
