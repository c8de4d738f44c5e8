import type { FundingStatus } from '@maceo/domain/funding/funding-plan';
import { bigint, check, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { operation } from './operation.ts';
import { partner } from './partner.ts';

/** Funding plans, at most one an operation; the study's has none. Amounts in cents, null = « non communiqué ». */
export const fundingPlan = pgTable(
  'funding_plan',
  {
    id: text('id').primaryKey(),
    operationId: text('operation_id')
      .unique()
      .references(() => operation.id),
    partnerId: text('partner_id').references(() => partner.id),
    title: text('title').notNull(),
    version: integer('version').notNull(),
    status: text('status').$type<FundingStatus>().notNull(),
    totalCents: bigint('total_cents', { mode: 'number' }),
    taxBasis: text('tax_basis').$type<'HT' | 'TTC'>(),
    ownFundsPercent: integer('own_funds_percent'),
    lines: jsonb('lines').notNull(),
    expenses: jsonb('expenses').notNull(),
    teleworkers: integer('teleworkers'),
    usedSeatDays: integer('used_seat_days'),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [check('funding_plan_total', sql`${t.totalCents} is null or ${t.totalCents} >= 0`)],
);
