import { index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { territory } from './territory.ts';

/** What a territory may be searched by: `key` is the search key of `text`; names and codes are aliases too. */
export const territoryAlias = pgTable(
  'territory_alias',
  {
    territoryId: integer('territory_id')
      .notNull()
      .references(() => territory.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    text: text('text').notNull(),
    kind: text('kind').$type<'name' | 'former_name' | 'postcode' | 'code'>().notNull(),
  },
  (t) => [
    index('territory_alias_key').on(t.key.op('text_pattern_ops')),
    index('territory_alias_territory').on(t.territoryId),
  ],
);
