import type { TerritoryReading } from '@maceo/domain/territories/territory-reading';
import { index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { territory } from './territory.ts';

/** The communes of a territory in one reading; a commune is its own only member. */
export const territoryMember = pgTable(
  'territory_member',
  {
    territoryId: integer('territory_id')
      .notNull()
      .references(() => territory.id, { onDelete: 'cascade' }),
    reading: text('reading').$type<TerritoryReading>().notNull(),
    communeId: integer('commune_id')
      .notNull()
      .references(() => territory.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.territoryId, t.reading, t.communeId] }),
    index('territory_member_commune').on(t.communeId),
  ],
);
