import { jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';

/** How files with the same headers were read last time; `owner` is a partner's id, '' for the operator. */
export const importMapping = pgTable(
  'import_mapping',
  {
    owner: text('owner').notNull(),
    targetId: text('target_id').notNull(),
    fingerprint: text('fingerprint').notNull(),
    fields: jsonb('fields').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.targetId, t.fingerprint] })],
);
