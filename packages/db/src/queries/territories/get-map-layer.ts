import type { MapLayer } from '@maceo/domain/territories/territory-views';
import { and, asc, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { mapShape } from '../../tables/map-shape.ts';
import { territory } from '../../tables/territory.ts';
import type { Extent } from './compute-extent.ts';
import { findChildLevel } from './find-child-level.ts';
import { isPartOf } from './is-part-of.ts';
import type { TerritoryRecord } from './to-territory.ts';

/** Share of the larger side left free on each side, and its least, in hectometres. Assumption: legible edges. */
const MARGIN = { share: 0.03, least: 10 };

/**
 * The parts of a territory inside the massif, drawn; parts whose place is not known at all are left out. A commune is
 * drawn, highlighted, among those of its EPCI. The view box of a layer without any shape has no size.
 */
export async function getMapLayer(db: ReadDatabase, parent: TerritoryRecord): Promise<MapLayer> {
  const [rows, outline] = await Promise.all([listShapes(db, parent), findOutline(db, parent)]);
  return {
    level: findChildLevel(parent) ?? 'commune',
    viewBox: toViewBox(rows.map(({ extent }) => extent)),
    shapes: rows.map(({ shape }) => shape),
    outline,
    highlight: parent.level === 'commune' ? parent.code : null,
  };
}

async function listShapes(db: ReadDatabase, parent: TerritoryRecord) {
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
async function findOutline(db: ReadDatabase, parent: TerritoryRecord): Promise<string | null> {
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
