import { integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** Points of each partner over the stakes; former points are in the journal. No row = nothing was decided. */
export const objectiveWeighting = pgTable('objective_weighting', {
  partnerId: text('partner_id')
    .primaryKey()
    .references(() => partner.id),
  version: integer('version').notNull(),
  points: jsonb('points').notNull(),
  comment: text('comment').notNull(),
  decidedAt: timestamp('decided_at', { withTimezone: true }).notNull(),
  decidedBy: text('decided_by').references(() => user.id),
});
