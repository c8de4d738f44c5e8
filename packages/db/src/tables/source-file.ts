import { boolean, integer, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** Every file that ever fed the reference, by name and content; `current` = those behind the reference as it is. */
export const sourceFile = pgTable(
  'source_file',
  {
    name: text('name').notNull(),
    current: boolean('current').notNull().default(true),
    title: text('title').notNull(),
    producer: text('producer').notNull(),
    licence: text('licence').notNull(),
    vintage: text('vintage').notNull(),
    url: text('url'),
    sha256: text('sha256').notNull(),
    rowCount: integer('row_count'),
    importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.name, t.sha256] })],
);
