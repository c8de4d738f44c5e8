import { bigint, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Counters of attempts, in the form better-auth expects; `lastRequest` in milliseconds since 1970. */
export const rateLimit = pgTable('rate_limit', {
  id: text('id').primaryKey(),
  key: text('key').notNull().unique(),
  count: integer('count').notNull(),
  lastRequest: bigint('last_request', { mode: 'number' }).notNull(),
});
