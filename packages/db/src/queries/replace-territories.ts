import { toSearchKey } from '@maceo/domain/territories/search-key';
import { sql } from 'drizzle-orm';
import type { Database } from '../open-database.ts';
import { computeExtent } from './compute-extent.ts';
import type { ReferenceTerritory, TerritoryReference } from './territory-reference.ts';

/**
 * Replaces the loaded territories in one transaction, in a few bulk statements: no reader ever sees half of them. Ids
 * of territories that stay are kept, since observations refer to them; those that left the reference are kept outside
 * the massif. Only territories of the massif can be searched. Throws when a member, alias or shape names a territory
 * that is not in the reference.
 */
export async function replaceTerritories(db: Database, reference: TerritoryReference): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table territory in share row exclusive mode`);
    await tx.execute(sql`update territory set in_massif = false`);
    const ids = await upsertTerritories(tx, reference.territories);
    await replaceMembers(tx, { ids, members: reference.members });
    await replaceAliases(tx, { ids, reference });
    await replaceShapes(tx, { ids, shapes: reference.shapes });
    await tx.execute(sql`analyze territory, territory_member, territory_alias, map_shape`);
  });
}

/** Ids of the loaded territories by level and code. */
class TerritoryIds {
  readonly #ids: Map<string, number>;

  constructor(rows: readonly { id: number; level: string; code: string }[]) {
    this.#ids = new Map(rows.map(({ id, level, code }) => [`${level} ${code}`, id]));
  }

  get(level: string, code: string): number {
    const id = this.#ids.get(`${level} ${code}`);
    if (id === undefined) throw new Error(`The reference names an unknown territory: ${level} ${code}`);
    return id;
  }
}

async function upsertTerritories(
  db: Database,
  territories: readonly ReferenceTerritory[],
): Promise<TerritoryIds> {
  const { rows } = await db.execute<{ id: number; level: string; code: string }>(sql`
    insert into territory (
      level, code, name, kind, epci_code, departement_code, region_code, astride, in_massif,
      massif_commune_count, massif_population, massif_surface_km2,
      whole_commune_count, whole_population, whole_surface_km2,
      latitude, longitude, position_quality, fibre_percent, density_class, periurban)
    select
      level, code, name, kind, "epciCode", "departementCode", "regionCode", astride, "inMassif",
      (massif ->> 'communeCount')::int, (massif ->> 'population')::int, (massif ->> 'surfaceKm2')::float8,
      (whole ->> 'communeCount')::int, (whole ->> 'population')::int, (whole ->> 'surfaceKm2')::float8,
      latitude, longitude, "positionQuality", "fibrePercent", "densityClass", periurban
    from jsonb_to_recordset(${JSON.stringify(territories)}::jsonb) as r(
      level text, code text, name text, kind text, "epciCode" text, "departementCode" text, "regionCode" text,
      astride boolean, "inMassif" boolean, massif jsonb, whole jsonb, latitude float8, longitude float8,
      "positionQuality" text, "fibrePercent" float8, "densityClass" text, periurban boolean)
    on conflict (level, code) do update set
      name = excluded.name, kind = excluded.kind, epci_code = excluded.epci_code,
      departement_code = excluded.departement_code, region_code = excluded.region_code,
      astride = excluded.astride, in_massif = excluded.in_massif,
      massif_commune_count = excluded.massif_commune_count, massif_population = excluded.massif_population,
      massif_surface_km2 = excluded.massif_surface_km2, whole_commune_count = excluded.whole_commune_count,
      whole_population = excluded.whole_population, whole_surface_km2 = excluded.whole_surface_km2,
      latitude = excluded.latitude, longitude = excluded.longitude, position_quality = excluded.position_quality,
      fibre_percent = excluded.fibre_percent, density_class = excluded.density_class,
      periurban = excluded.periurban
    returning id, level, code`);
  return new TerritoryIds(rows);
}

async function replaceMembers(
  db: Database,
  { ids, members }: { ids: TerritoryIds; members: TerritoryReference['members'] },
): Promise<void> {
  const rows = members.flatMap(({ level, code, reading, communeCodes }) => {
    const id = ids.get(level, code);
    return communeCodes.map((communeCode) => ({ id, reading, communeId: ids.get('commune', communeCode) }));
  });
  await db.execute(sql`delete from territory_member`);
  await db.execute(sql`
    insert into territory_member (territory_id, reading, commune_id)
    select * from unnest(
      ${sql.param(rows.map((row) => row.id))}::int[],
      ${sql.param(rows.map((row) => row.reading))}::text[],
      ${sql.param(rows.map((row) => row.communeId))}::int[])`);
}

async function replaceAliases(
  db: Database,
  { ids, reference }: { ids: TerritoryIds; reference: TerritoryReference },
): Promise<void> {
  const inside = reference.territories.filter((territory) => territory.inMassif);
  const insideIds = new Set(inside.map(({ level, code }) => ids.get(level, code)));
  const rows = [
    ...inside.map(({ level, code, name }) => ({ level, code, text: name, kind: 'name' })),
    ...inside.map(({ level, code }) => ({ level, code, text: code, kind: 'code' })),
    ...reference.aliases,
  ]
    .map(({ level, code, text, kind }) => ({ id: ids.get(level, code), key: toSearchKey(text), text, kind }))
    .filter((row) => row.key !== '' && insideIds.has(row.id));
  await db.execute(sql`delete from territory_alias`);
  await db.execute(sql`
    insert into territory_alias (territory_id, key, text, kind)
    select distinct * from unnest(
      ${sql.param(rows.map((row) => row.id))}::int[],
      ${sql.param(rows.map((row) => row.key))}::text[],
      ${sql.param(rows.map((row) => row.text))}::text[],
      ${sql.param(rows.map((row) => row.kind))}::text[])`);
}

async function replaceShapes(
  db: Database,
  { ids, shapes }: { ids: TerritoryIds; shapes: TerritoryReference['shapes'] },
): Promise<void> {
  const extents = shapes.map(computeExtent);
  await db.execute(sql`delete from map_shape`);
  await db.execute(sql`
    insert into map_shape (territory_id, x, y, path, min_x, min_y, max_x, max_y)
    select * from unnest(
      ${sql.param(shapes.map(({ level, code }) => ids.get(level, code)))}::int[],
      ${sql.param(shapes.map((shape) => shape.x))}::int[],
      ${sql.param(shapes.map((shape) => shape.y))}::int[],
      ${sql.param(shapes.map((shape) => shape.path))}::text[],
      ${sql.param(extents.map((extent) => extent.minX))}::int[],
      ${sql.param(extents.map((extent) => extent.minY))}::int[],
      ${sql.param(extents.map((extent) => extent.maxX))}::int[],
      ${sql.param(extents.map((extent) => extent.maxY))}::int[])`);
}
