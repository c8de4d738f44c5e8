import type { Hypothesis } from '@maceo/domain/hypotheses/hypothesis';
import { sql } from 'drizzle-orm';
import {
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/**
 * Versions of hypotheses: content never changes once written, only the status moves. At most one version of a
 * hypothesis is adopted. `estimate` null = expert judgement; people are null for what the server did.
 */
export const hypothesis = pgTable(
  'hypothesis',
  {
    id: text('id').notNull(),
    version: integer('version').notNull(),
    parameterId: text('parameter_id').notNull(),
    law: text('law').$type<Hypothesis['law']>().notNull(),
    low: doublePrecision('low').notNull(),
    mode: doublePrecision('mode').notNull(),
    high: doublePrecision('high').notNull(),
    estimate: jsonb('estimate'),
    justification: text('justification').notNull(),
    status: text('status').$type<Hypothesis['status']>().notNull(),
    partnerId: text('partner_id').references(() => partner.id),
    proposedBy: text('proposed_by').references(() => user.id),
    proposedAt: timestamp('proposed_at', { withTimezone: true }).notNull(),
    reviewedBy: text('reviewed_by').references(() => user.id),
    reviewedAt: timestamp('reviewed_at', { withTimezone: true }),
    adoptedBy: text('adopted_by').references(() => user.id),
    adoptedAt: timestamp('adopted_at', { withTimezone: true }),
    deprecatedBy: text('deprecated_by').references(() => user.id),
    deprecatedAt: timestamp('deprecated_at', { withTimezone: true }),
    deprecatedReason: text('deprecated_reason'),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.version] }),
    index('hypothesis_parameter').on(t.parameterId),
    uniqueIndex('hypothesis_one_adopted')
      .on(t.id)
      .where(sql`status = 'adopted'`),
    check('hypothesis_version_positive', sql`version > 0`),
    check('hypothesis_ends_ordered', sql`low <= mode and mode <= high and low < high`),
    check('hypothesis_status_known', sql`status in ('proposed', 'reviewed', 'adopted', 'deprecated')`),
  ],
);
