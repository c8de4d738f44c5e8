import { territorySchema } from '@maceo/domain/territories/territory';
import type { MapLayer, TerritoryLink, TerritorySheet } from '@maceo/domain/territories/territory-views';
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { ReadDatabase } from '../open-database.ts';
import { mapShape } from '../tables/map-shape.ts';
import { territory } from '../tables/territory.ts';
import { territoryAlias } from '../tables/territory-alias.ts';
import { territoryMember } from '../tables/territory-member.ts';
import type { Extent } from './compute-extent.ts';
import { getTerritory, type StoredTerritory, type TerritoryRef } from './territories.ts';
import { findChildLevel, isPartOf } from './territory-parts.ts';

/** What one territory's page shows beside its figures: the sheet and the map. Figures are in observations.ts. */

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
    formerCodes: aliases
      .filter(({ kind, text }) => kind === 'code' && text !== record.code)
      .map(({ text }) => text),
    postcodes: aliases.filter(({ kind }) => kind === 'postcode').map(({ text }) => text),
    fibrePercent: record.fibrePercent,
    densityClass: record.densityClass,
  };
}

/** The territories named by its parent codes, then the massif: smallest first. */
async function listParents(db: ReadDatabase, record: StoredTerritory): Promise<TerritoryLink[]> {
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
async function listPartnerLinks(db: ReadDatabase, { id }: StoredTerritory): Promise<TerritoryLink[]> {
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

async function listAliases(db: ReadDatabase, { id }: StoredTerritory) {
  return db
    .select({ kind: territoryAlias.kind, text: territoryAlias.text })
    .from(territoryAlias)
    .where(eq(territoryAlias.territoryId, id))
    .orderBy(asc(territoryAlias.text));
}

/** Share of the larger side left free on each side, and its least, in hectometres. Assumption: legible edges. */
const MARGIN = { share: 0.03, least: 10 };

/**
 * The parts of a territory inside the massif, drawn; parts whose place is not known at all are left out. A commune is
 * drawn, highlighted, among those of its EPCI. The view box of a layer without any shape has no size.
 */
export async function getMapLayer(db: ReadDatabase, parent: StoredTerritory): Promise<MapLayer> {
  const [rows, outline] = await Promise.all([listShapes(db, parent), findOutline(db, parent)]);
  return {
    level: findChildLevel(parent) ?? 'commune',
    viewBox: toViewBox(rows.map(({ extent }) => extent)),
    shapes: rows.map(({ shape }) => shape),
    outline,
    highlight: parent.level === 'commune' ? parent.code : null,
  };
}

async function listShapes(db: ReadDatabase, parent: StoredTerritory) {
  return db
    .select({
      shape: {
        code: territory.code,
        name: territory.name,
        x: mapShape.x,
        y: mapShape.y,
        path: mapShape.path,
        population: territory.massifPopulation,
      },
      extent: { minX: mapShape.minX, minY: mapShape.minY, maxX: mapShape.maxX, maxY: mapShape.maxY },
    })
    .from(territory)
    .innerJoin(mapShape, eq(mapShape.territoryId, territory.id))
    .where(and(isPartOf(db, parent, 'massif'), territory.inMassif))
    .orderBy(asc(territory.code));
}

/** Path of the whole that the parts make up: the EPCI's for a commune. Null where contours are not known. */
async function findOutline(db: ReadDatabase, parent: StoredTerritory): Promise<string | null> {
  const isWhole =
    parent.level === 'commune'
      ? and(eq(territory.level, 'epci'), eq(territory.code, parent.epciCode ?? ''))
      : eq(territory.id, parent.id);
  const rows = await db
    .select({ path: mapShape.path })
    .from(mapShape)
    .innerJoin(territory, eq(territory.id, mapShape.territoryId))
    .where(isWhole);
  return rows[0]?.path ?? null;
}

function toViewBox(extents: readonly Extent[]): MapLayer['viewBox'] {
  if (extents.length === 0) return [0, 0, 0, 0];
  const minX = Math.min(...extents.map((extent) => extent.minX));
  const minY = Math.min(...extents.map((extent) => extent.minY));
  const width = Math.max(...extents.map((extent) => extent.maxX)) - minX;
  const height = Math.max(...extents.map((extent) => extent.maxY)) - minY;
  const margin = Math.max(MARGIN.least, Math.round(MARGIN.share * Math.max(width, height)));
  return [minX - margin, minY - margin, width + 2 * margin, height + 2 * margin];
}
