import type { PublicationStatus } from '@maceo/domain/publications/publication';
import { sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { run } from './run.ts';
import { scenario } from './scenario.ts';
import { user } from './user.ts';

/**
 * Acts of publication; at most one per scenario is in force. The scenario's title and summary are kept as they were
 * published: its later drafts change nothing that is public.
 */
export const publication = pgTable(
  'publication',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    scenarioId: text('scenario_id')
      .notNull()
      .references(() => scenario.id),
    runId: uuid('run_id')
      .notNull()
      .references(() => run.id),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    status: text('status').$type<PublicationStatus>().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    publishedBy: text('published_by').references(() => user.id),
  },
  (t) => [
    unique('publication_scenario_number').on(t.scenarioId, t.number),
    uniqueIndex('publication_one_published')
      .on(t.scenarioId)
      .where(sql`status = 'published'`),
  ],
);
