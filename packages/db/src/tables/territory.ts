import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import { sql } from 'drizzle-orm';
import { boolean, check, doublePrecision, index, integer, pgTable, text, unique } from 'drizzle-orm/pg-core';

/**
 * One row per territory, the surroundings of the massif included (`inMassif` false). Ids are stable over reloads, since
 * observations refer to them: a territory that leaves the reference stays as a row outside the massif.
 */
export const territory = pgTable(
  'territory',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    level: text('level').$type<TerritoryLevel>().notNull(),
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind'),
    epciCode: text('epci_code'),
    departementCode: text('departement_code'),
    regionCode: text('region_code'),
    astride: boolean('astride').notNull(),
    inMassif: boolean('in_massif').notNull(),
    massifCommuneCount: integer('massif_commune_count').notNull(),
    massifPopulation: integer('massif_population'),
    massifSurfaceKm2: doublePrecision('massif_surface_km2'),
    wholeCommuneCount: integer('whole_commune_count').notNull(),
    wholePopulation: integer('whole_population'),
    wholeSurfaceKm2: doublePrecision('whole_surface_km2'),
    latitude: doublePrecision('latitude'),
    longitude: doublePrecision('longitude'),
    positionQuality: text('position_quality').$type<'official' | 'approximate'>(),
    fibrePercent: doublePrecision('fibre_percent'),
    densityClass: text('density_class'),
    periurban: boolean('periurban'),
  },
  (t) => [
    unique('territory_level_code').on(t.level, t.code),
    index('territory_epci')
      .on(t.epciCode)
      .where(sql`level = 'commune'`),
    check(
      'territory_level_known',
      sql`level in ('commune', 'epci', 'departement', 'region', 'massif', 'partner_perimeter')`,
    ),
  ],
);
