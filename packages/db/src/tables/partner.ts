import type { Partner } from '@maceo/domain/partners/partner';
import { date, integer, pgTable, text } from 'drizzle-orm/pg-core';

/** Partners of the study; `rank` keeps the order of the study's sheet. */
export const partner = pgTable('partner', {
  id: text('id').primaryKey(),
  rank: integer('rank').notNull(),
  kind: text('kind').$type<Partner['kind']>().notNull(),
  nameInStudy: text('name_in_study').notNull(),
  nameToday: text('name_today').notNull(),
  successor: text('successor'),
  perimeterDepartements: text('perimeter_departements').array().notNull(),
  status: text('status').$type<Partner['status']>().notNull(),
  agreedOn: date('agreed_on'),
  agreementEndsOn: date('agreement_ends_on'),
  version: integer('version').notNull().default(1),
});
