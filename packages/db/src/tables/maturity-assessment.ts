import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** How far each partner says it has come, by axis; former assessments are in the journal. No row = none was made. */
export const maturityAssessment = pgTable('maturity_assessment', {
  partnerId: text('partner_id')
    .primaryKey()
    .references(() => partner.id),
  version: integer('version').notNull(),
  levels: jsonb('levels').notNull(),
  comment: text('comment').notNull(),
  assessedAt: timestamp('assessed_at', { withTimezone: true }).notNull(),
  assessedBy: text('assessed_by').references(() => user.id),
});
