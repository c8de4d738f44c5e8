import type { Operation } from '@maceo/domain/operations/operation';
import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/**
 * Field actions. Days and months stay text, as the source gives them. Organisations and telecentres are lists of ids,
 * checked when they are written: neither is ever removed. `updatedBy` is null for those loaded with the study.
 */
export const operation = pgTable(
  'operation',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    type: text('type').$type<Operation['type']>().notNull(),
    version: integer('version').notNull().default(1),
    status: text('status').$type<Operation['status']>().notNull(),
    visibility: text('visibility').$type<Operation['visibility']>().notNull().default('owner'),
    partnerId: text('partner_id').references(() => partner.id),
    territories: jsonb('territories').notNull(),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    organisationIds: text('organisation_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    telecentreIds: text('telecentre_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    regimeOverride: text('regime_override').$type<Operation['regimeOverride']>(),
    objectives: text('objectives')
      .array()
      .notNull()
      .default(sql`'{}'`),
    cost: jsonb('cost').notNull().default({ amountCents: null, taxBasis: null }),
    fullTimeEquivalents: doublePrecision('full_time_equivalents'),
    facets: jsonb('facets').notNull().default({}),
    commitments: jsonb('commitments').notNull().default([]),
    summary: text('summary'),
    lessons: text('lessons'),
    sources: jsonb('sources').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    updatedBy: text('updated_by').references(() => user.id),
  },
  (t) => [index('operation_partner').on(t.partnerId)],
);
