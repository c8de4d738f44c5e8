import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { evidence } from './evidence.ts';
import { user } from './user.ts';

/** Files of pieces of evidence; their bytes lie in the state folder under `id`. `sha256` is that of the content. */
export const attachment = pgTable(
  'attachment',
  {
    id: text('id').primaryKey(),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    uploadedAt: timestamp('uploaded_at', { withTimezone: true }).notNull(),
    uploadedBy: text('uploaded_by').references(() => user.id),
  },
  (t) => [index('attachment_evidence').on(t.evidenceId)],
);
