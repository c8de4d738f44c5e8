import { integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { scenario } from './scenario.ts';
import { user } from './user.ts';

/**
 * Every content that a scenario has had, one row a version, never changed: what was computed, validated or published
 * stays readable. `savedBy` is null for what the study shipped.
 */
export const scenarioVersion = pgTable(
  'scenario_version',
  {
    scenarioId: text('scenario_id')
      .notNull()
      .references(() => scenario.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    content: jsonb('content').notNull(),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    savedBy: text('saved_by').references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.scenarioId, t.version] })],
);
