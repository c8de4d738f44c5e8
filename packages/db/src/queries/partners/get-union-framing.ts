import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';
import { territoryMember } from '../../tables/territory-member.ts';

/**
 * The union of all partner perimeters inside the massif: a commune of several counts once, partner figures being never
 * summed. A sum is null when a commune's figure is not known.
 */
export async function getUnionFraming(db: ReadDatabase): Promise<TerritoryFraming> {
  const perimeters = db
    .select({ id: territory.id })
    .from(territory)
    .where(eq(territory.level, 'partner_perimeter'));
  const communes = db
    .select({ id: territoryMember.communeId })
    .from(territoryMember)
    .where(and(eq(territoryMember.reading, 'massif'), inArray(territoryMember.territoryId, perimeters)));
  const [framing] = await db
    .select({
      communeCount: count(),
      population: sql<number | null>`${sumOfKnown(territory.massifPopulation)}::int`,
      surfaceKm2: sql<number | null>`${sumOfKnown(territory.massifSurfaceKm2)}::float8`,
    })
    .from(territory)
    .where(inArray(territory.id, communes));
  return framing;
}

/** The sum of a column, null as soon as one row has none. */
function sumOfKnown(column: AnyPgColumn) {
  return sql`case when count(${column}) = count(*) then sum(${column}) end`;
}
