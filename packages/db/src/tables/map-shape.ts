import { integer, pgTable, text } from 'drizzle-orm/pg-core';
import { territory } from './territory.ts';

/** Drawing of a territory in hectometres; the four bounds are those of the path, or the point where there is none. */
export const mapShape = pgTable('map_shape', {
  territoryId: integer('territory_id')
    .primaryKey()
    .references(() => territory.id, { onDelete: 'cascade' }),
  x: integer('x').notNull(),
  y: integer('y').notNull(),
  path: text('path'),
  minX: integer('min_x').notNull(),
  minY: integer('min_y').notNull(),
  maxX: integer('max_x').notNull(),
  maxY: integer('max_y').notNull(),
});
