import type { ImportLine } from '@maceo/domain/imports/import-line';
import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { importJob } from './import-job.ts';

/**
 * What each line of a file does. `before` and `after` are the thing as stored, null where it is not there: they are what
 * a confirmation writes and what a rollback restores.
 */
export const importLine = pgTable(
  'import_line',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => importJob.id, { onDelete: 'cascade' }),
    line: integer('line').notNull(),
    action: text('action').$type<ImportLine['action']>().notNull(),
    title: text('title').notNull(),
    entityId: text('entity_id'),
    changes: jsonb('changes').notNull(),
    repairs: jsonb('repairs').notNull(),
    problems: jsonb('problems').notNull(),
    before: jsonb('before'),
    after: jsonb('after'),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.line] })],
);
