import { partnerSchema, type Partner, type PartnerOverlap } from '@maceo/domain/partners/partner';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { alias, type AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Database, ReadDatabase } from '../open-database.ts';
import { partner } from '../tables/partner.ts';
import { territory } from '../tables/territory.ts';
import { territoryMember } from '../tables/territory-member.ts';
import { toTerritory } from './territories.ts';

/**
 * Partners, their perimeters and what these have in common. Loading the perimeters themselves is the affair of
 * `replaceTerritories`: a partner's perimeter is the territory of level `partner_perimeter` whose code is its id.
 */

/** A partner with the two readings of its perimeter: its communes inside the massif, and all of them. */
export interface FramedPartner {
  partner: Partner;
  massif: TerritoryFraming;
  whole: TerritoryFraming;
}

/** The partners in the order of the study's sheet. One whose perimeter is not loaded cannot be framed: not listed. */
export async function listPartners(db: ReadDatabase): Promise<FramedPartner[]> {
  const rows = await db
    .select({ partner, territory })
    .from(partner)
    .innerJoin(territory, and(eq(territory.level, 'partner_perimeter'), eq(territory.code, partner.id)))
    .orderBy(asc(partner.rank), asc(partner.id));
  return rows.map((row) => {
    const { massif, whole } = toTerritory(row.territory);
    return { partner: partnerSchema.parse(row.partner), massif, whole };
  });
}

/**
 * Pairs of partner perimeters with communes in common inside the massif, each pair once: where one lies wholly inside
 * the other, it is the first. Communes of unknown population count for none in `population`.
 */
export async function listPartnerOverlaps(db: ReadDatabase): Promise<PartnerOverlap[]> {
  const pairs = await listOrderedPairs(db);
  return pairs.filter((pair) => {
    const reverse = pairs.find(
      (p) => p.partnerId === pair.otherPartnerId && p.otherPartnerId === pair.partnerId,
    );
    if (reverse === undefined || pair.contained === reverse.contained)
      return pair.partnerId < pair.otherPartnerId;
    return pair.contained;
  });
}

/** Every pair twice, once in each order. */
async function listOrderedPairs(db: ReadDatabase): Promise<PartnerOverlap[]> {
  const other = alias(territory, 'other');
  const commune = alias(territory, 'commune');
  const otherMember = alias(territoryMember, 'other_member');
  return db
    .select({
      partnerId: territory.code,
      otherPartnerId: other.code,
      communeCount: count(),
      population: sql<number>`coalesce(sum(${commune.massifPopulation}), 0)::int`,
      contained: sql<boolean>`count(*) = ${territory.massifCommuneCount}`,
    })
    .from(territory)
    .innerJoin(
      territoryMember,
      and(eq(territoryMember.territoryId, territory.id), eq(territoryMember.reading, 'massif')),
    )
    .innerJoin(
      otherMember,
      and(eq(otherMember.communeId, territoryMember.communeId), eq(otherMember.reading, 'massif')),
    )
    .innerJoin(other, and(eq(other.id, otherMember.territoryId), eq(other.level, 'partner_perimeter')))
    .innerJoin(commune, eq(commune.id, territoryMember.communeId))
    .where(and(eq(territory.level, 'partner_perimeter'), ne(other.id, territory.id)))
    .groupBy(territory.id, other.id)
    .orderBy(asc(territory.code), asc(other.code));
}

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

/** Loads the partners that are absent, ranked as listed; what people have changed since is left alone. */
export async function insertMissingPartners(db: Database, partners: readonly Partner[]): Promise<void> {
  if (partners.length === 0) return;
  await db
    .insert(partner)
    .values(partners.map((value, rank) => ({ ...value, rank })))
    .onConflictDoNothing();
}
