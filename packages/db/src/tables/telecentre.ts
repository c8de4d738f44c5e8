import type { TelecentreStatus } from '@maceo/domain/telecentres/telecentre';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** Telecentres; null counts are not known. `updatedBy` is null for those loaded with the study. */
export const telecentre = pgTable(
  'telecentre',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    partnerId: text('partner_id').references(() => partner.id),
    name: text('name').notNull(),
    communeCode: text('commune_code').notNull(),
    status: text('status').$type<TelecentreStatus>().notNull(),
    openedOn: text('opened_on'),
    closedOn: text('closed_on'),
    seats: jsonb('seats').notNull(),
    tariffs: jsonb('tariffs').notNull(),
    users: integer('users'),
    usersOn: text('users_on'),
    speciality: text('speciality'),
    note: text('note'),
    sources: jsonb('sources').notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: text('updated_by').references(() => user.id),
  },
  (t) => [
    index('telecentre_partner').on(t.partnerId),
    check('telecentre_status_known', sql`status in ('projected', 'open', 'suspended', 'closed')`),
  ],
);
