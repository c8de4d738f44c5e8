import type { SizeClass } from '@maceo/domain/organisations/organisation';
import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';
import { user } from './user.ts';

/** Employers; `siren` and `siret` are digits only; `updatedBy` is null for those loaded with the study. */
export const organisation = pgTable(
  'organisation',
  {
    id: text('id').primaryKey(),
    version: integer('version').notNull(),
    partnerId: text('partner_id').references(() => partner.id),
    name: text('name').notNull(),
    siren: text('siren'),
    siret: text('siret'),
    legalCategory: text('legal_category'),
    publicOverride: jsonb('public_override'),
    sector: jsonb('sector'),
    sizeClass: text('size_class').$type<SizeClass>(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: text('updated_by').references(() => user.id),
  },
  (t) => [
    index('organisation_partner').on(t.partnerId),
    check('organisation_siren_digits', sql`siren ~ '^[0-9]{9}$'`),
    check('organisation_siret_digits', sql`siret ~ '^[0-9]{14}$'`),
  ],
);
