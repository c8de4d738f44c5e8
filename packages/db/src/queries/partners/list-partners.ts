import { partnerSchema, type Partner } from '@maceo/domain/partners/partner';
import type { TerritoryFraming } from '@maceo/domain/territories/territory';
import { and, asc, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { partner } from '../../tables/partner.ts';
import { territory } from '../../tables/territory.ts';
import { toTerritory } from '../territories/to-territory.ts';

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
