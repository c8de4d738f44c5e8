import type { ImportJob } from '@maceo/domain/imports/import-job';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** Imports of files. `partnerId` null = into the operator's own things. The bytes are in `import_content`. */
export const importJob = pgTable(
  'import_job',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    version: integer('version').notNull().default(1),
    partnerId: text('partner_id').references(() => partner.id),
    targetId: text('target_id').notNull(),
    status: text('status').$type<ImportJob['status']>().notNull(),
    fileName: text('file_name').notNull(),
    fileHash: text('file_hash').notNull(),
    fileBytes: integer('file_bytes').notNull(),
    file: jsonb('file').notNull(),
    mapping: jsonb('mapping').notNull(),
    mappingOrigin: text('mapping_origin').$type<ImportJob['mappingOrigin']>().notNull(),
    notices: jsonb('notices').notNull(),
    counts: jsonb('counts'),
    createdBy: text('created_by')
      .notNull()
      .references(() => user.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    committedAt: timestamp('committed_at', { withTimezone: true }),
    rolledBackAt: timestamp('rolled_back_at', { withTimezone: true }),
    failure: text('failure'),
  },
  (t) => [
    index('import_job_partner_created').on(t.partnerId, t.createdAt),
    check(
      'import_job_status_known',
      sql`status in ('uploaded', 'mapped', 'checked', 'committed', 'rolled_back', 'failed')`,
    ),
  ],
);
