import { integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** The files behind the loaded reference, by file name. */
export const sourceFile = pgTable('source_file', {
  name: text('name').primaryKey(),
  title: text('title').notNull(),
  producer: text('producer').notNull(),
  licence: text('licence').notNull(),
  vintage: text('vintage').notNull(),
  url: text('url'),
  sha256: text('sha256').notNull(),
  rowCount: integer('row_count'),
  importedAt: timestamp('imported_at', { withTimezone: true }).notNull(),
});
