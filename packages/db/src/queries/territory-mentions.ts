import { toSearchKey } from '@maceo/domain/territories/search-key';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { eq, inArray, or } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';
import { territory } from '../tables/territory.ts';
import { territoryAlias } from '../tables/territory-alias.ts';

/** A territory that a mention may mean: by its code, its name, a former name or a postcode. */
export interface MentionHit {
  key: string;
  kind: 'name' | 'former_name' | 'postcode' | 'code';
  level: TerritoryLevel;
  code: string;
  name: string;
  inMassif: boolean;
}

/** Mentions of one query. */
const CHUNK = 1_000;

/** Every territory that one of the mentions names, by search key; those outside the massif too. */
export async function listMentionedTerritories(
  db: ReadDatabase,
  mentions: readonly string[],
): Promise<MentionHit[]> {
  const keys = [...new Set(mentions.map(toSearchKey))].filter((key) => key !== '');
  const hits: MentionHit[] = [];
  for (let at = 0; at < keys.length; at += CHUNK) {
    const chunk = keys.slice(at, at + CHUNK);
    const columns = {
      level: territory.level,
      code: territory.code,
      name: territory.name,
      inMassif: territory.inMassif,
    };
    const named = await db
      .select({ key: territoryAlias.key, kind: territoryAlias.kind, ...columns })
      .from(territoryAlias)
      .innerJoin(territory, eq(territory.id, territoryAlias.territoryId))
      .where(inArray(territoryAlias.key, chunk));
    const coded = await db
      .select(columns)
      .from(territory)
      .where(
        or(
          inArray(territory.code, chunk),
          inArray(
            territory.code,
            chunk.map((key) => key.toUpperCase()),
          ),
        ),
      );
    hits.push(
      ...named,
      ...coded.map((row) => ({ key: row.code.toLowerCase(), kind: 'code' as const, ...row })),
    );
  }
  return hits;
}
