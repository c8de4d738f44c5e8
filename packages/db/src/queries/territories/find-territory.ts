import { Refusal } from '@maceo/domain/refusal';
import { TERRITORY_LEVELS, type TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { and, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';
import { toTerritory, type TerritoryRecord } from './to-territory.ts';

/** What names a territory; `code` may be anything a visitor typed. */
export interface TerritoryRef {
  level: TerritoryLevel;
  code: string;
}

/** The territory of that level and code, outside the massif too; undefined when there is none. */
export async function findTerritory(
  db: ReadDatabase,
  { level, code }: TerritoryRef,
): Promise<TerritoryRecord | undefined> {
  // A NUL cannot be part of a text in PostgreSQL: such a code names nothing.
  if (code.includes('\0')) return undefined;
  const rows = await db
    .select()
    .from(territory)
    .where(and(eq(territory.level, level), eq(territory.code, code)));
  return rows.map(toTerritory)[0];
}

/** The same, refused with `territory-unknown` or `territory-outside-massif`. */
export async function getTerritory(
  db: ReadDatabase,
  { level, code }: TerritoryRef,
): Promise<TerritoryRecord> {
  const found = await findTerritory(db, { level, code });
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
