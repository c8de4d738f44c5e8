import { integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';

/** The study; `sheet` is its experience sheet, personal contact lines included. */
export const study = pgTable('study', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  operatorName: text('operator_name').notNull(),
  startedYear: integer('started_year').notNull(),
  sheet: jsonb('sheet').notNull(),
});
