import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** One row: which reference and data pack are loaded; no row before the first load. */
export const referenceState = pgTable(
  'reference_state',
  {
    single: boolean('single').primaryKey().default(true),
    fingerprint: text('fingerprint').notNull(),
    mode: text('mode').$type<'pack' | 'demo'>().notNull(),
    loadedAt: timestamp('loaded_at', { withTimezone: true }).notNull(),
  },
  () => [check('reference_state_single', sql`single`)],
);
