import type { PartnerOverlap } from '@maceo/domain/partners/partner';
import { and, asc, count, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';
import { territoryMember } from '../../tables/territory-member.ts';

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
