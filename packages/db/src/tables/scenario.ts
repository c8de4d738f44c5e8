import type { ScenarioStatus } from '@maceo/domain/scenarios/scenario';
import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** Scenarios by slug; `ramp` null = levers act in full; `createdBy` and
 * `updatedBy` are null for those loaded with the study. Former contents are in scenario-version.ts. */
export const scenario = pgTable(
  'scenario',
  {
    id: text('id').primaryKey(),
    code: text('code').notNull().unique(),
    name: text('name').notNull(),
    summary: text('summary').notNull(),
    status: text('status').$type<ScenarioStatus>().notNull(),
    version: integer('version').notNull(),
    baselineId: text('baseline_id').references((): AnyPgColumn => scenario.id),
    partnerId: text('partner_id').references(() => partner.id),
    createdBy: text('created_by').references(() => user.id),
    horizonYear: integer('horizon_year').notNull(),
    ramp: jsonb('ramp'),
    levers: jsonb('levers').notNull(),
    hypotheses: jsonb('hypotheses').notNull(),
    hypothesisIds: jsonb('hypothesis_ids').notNull().default([]),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: text('updated_by').references(() => user.id),
  },
  () => [
    check('scenario_version_positive', sql`version > 0`),
    check(
      'scenario_status_known',
      sql`status in ('draft', 'in_review', 'validated', 'published', 'superseded', 'archived')`,
    ),
  ],
);
