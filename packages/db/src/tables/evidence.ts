import type { Evidence } from '@maceo/domain/operations/evidence';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import { operation } from './operation.ts';
import { organisation } from './organisation.ts';
import { user } from './user.ts';

/** Field observations of operations; `rank` keeps the order in which they were recorded within the operation. */
export const evidence = pgTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    operationId: text('operation_id')
      .notNull()
      .references(() => operation.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    version: integer('version').notNull().default(1),
    organisationId: text('organisation_id').references(() => organisation.id),
    kind: text('kind').$type<Evidence['kind']>().notNull(),
    measure: text('measure').notNull(),
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    unit: text('unit').notNull(),
    measuredOn: text('measured_on'),
    eligibleCount: integer('eligible_count'),
    teleworkerCount: integer('teleworker_count'),
    volunteersOnly: boolean('volunteers_only').notNull().default(false),
    daysDistribution: jsonb('days_distribution').notNull().default([]),
    daysGranted: doublePrecision('days_granted'),
    daysEffective: doublePrecision('days_effective'),
    distanceKm: jsonb('distance_km'),
    perceptions: jsonb('perceptions').notNull().default([]),
    respondentRole: text('respondent_role').$type<Evidence['respondentRole']>().notNull(),
    quality: text('quality').$type<Evidence['quality']>().notNull(),
    status: text('status').$type<Evidence['status']>().notNull(),
    rejectionReason: text('rejection_reason'),
    supersedesId: text('supersedes_id').references((): AnyPgColumn => evidence.id),
    confidentiality: text('confidentiality').$type<Evidence['confidentiality']>().notNull(),
    note: text('note'),
    source: jsonb('source').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    updatedBy: text('updated_by').references(() => user.id),
  },
  (t) => [
    index('evidence_operation').on(t.operationId),
    index('evidence_organisation').on(t.organisationId),
    check('evidence_adoption_has_eligible', sql`kind <> 'adoption' or eligible_count is not null`),
    check('evidence_teleworkers_among_eligible', sql`teleworker_count <= eligible_count`),
  ],
);
