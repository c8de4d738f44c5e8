import { territorySchema } from '@maceo/domain/territories/territory';
import type { TerritoryLink, TerritorySheet } from '@maceo/domain/territories/territory-views';
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../../open-database.ts';
import { territory } from '../../tables/territory.ts';
import { territoryAlias } from '../../tables/territory-alias.ts';
import { territoryMember } from '../../tables/territory-member.ts';
import { findChildLevel } from './find-child-level.ts';
import { getTerritory, type TerritoryRef } from './find-territory.ts';
import type { TerritoryRecord } from './to-territory.ts';

const link = { level: territory.level, code: territory.code, name: territory.name };

/** All that a territory's page says beside its figures. Refused as `getTerritory` is. */
export async function getTerritorySheet(db: ReadDatabase, ref: TerritoryRef): Promise<TerritorySheet> {
  const record = await getTerritory(db, ref);
  const [parents, partners, aliases] = await Promise.all([
    listParents(db, record),
    listPartnerLinks(db, record),
    listAliases(db, record),
  ]);
  return {
    territory: territorySchema.parse(record),
    parents,
    partners,
    childLevel: findChildLevel(record) ?? null,
    formerNames: aliases.filter(({ kind }) => kind === 'former_name').map(({ text }) => text),
    postcodes: aliases.filter(({ kind }) => kind === 'postcode').map(({ text }) => text),
    fibrePercent: record.fibrePercent,
    densityClass: record.densityClass,
  };
}

/** The territories named by its parent codes, then the massif: smallest first. */
async function listParents(db: ReadDatabase, record: TerritoryRecord): Promise<TerritoryLink[]> {
  const { id, epciCode, departementCode, regionCode } = record;
  return db
    .select(link)
    .from(territory)
    .where(
      and(
        ne(territory.id, id),
        territory.inMassif,
        or(
          and(eq(territory.level, 'epci'), eq(territory.code, epciCode ?? '')),
          and(eq(territory.level, 'departement'), eq(territory.code, departementCode ?? '')),
          and(eq(territory.level, 'region'), eq(territory.code, regionCode ?? '')),
          eq(territory.level, 'massif'),
        ),
      ),
    )
    .orderBy(sql`array_position(array['epci', 'departement', 'region', 'massif'], ${territory.level})`);
}

/** Other perimeters of partners that hold at least one of its communes inside the massif. */
async function listPartnerLinks(db: ReadDatabase, { id }: TerritoryRecord): Promise<TerritoryLink[]> {
  const own = alias(territoryMember, 'own');
  const communes = db
    .select({ id: own.communeId })
    .from(own)
    .where(and(eq(own.territoryId, id), eq(own.reading, 'massif')));
  const perimeters = db
    .select({ id: territoryMember.territoryId })
    .from(territoryMember)
    .where(and(eq(territoryMember.reading, 'massif'), inArray(territoryMember.communeId, communes)));
  return db
    .select(link)
    .from(territory)
    .where(
      and(eq(territory.level, 'partner_perimeter'), ne(territory.id, id), inArray(territory.id, perimeters)),
    )
    .orderBy(asc(territory.name));
}

async function listAliases(db: ReadDatabase, { id }: TerritoryRecord) {
  return db
    .select({ kind: territoryAlias.kind, text: territoryAlias.text })
    .from(territoryAlias)
    .where(eq(territoryAlias.territoryId, id))
    .orderBy(asc(territoryAlias.text));
}
