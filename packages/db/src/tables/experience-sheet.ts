import { date, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { operation } from './operation.ts';
import { partner } from './partner.ts';

/** Experience sheets, at most one an operation; the study's has none. `sections` holds lines by section. */
export const experienceSheet = pgTable('experience_sheet', {
  id: text('id').primaryKey(),
  operationId: text('operation_id')
    .unique()
    .references(() => operation.id),
  partnerId: text('partner_id').references(() => partner.id),
  title: text('title').notNull(),
  version: integer('version').notNull(),
  asOf: text('as_of').notNull(),
  sections: jsonb('sections').notNull(),
  contactConsentOn: date('contact_consent_on'),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
});
