import type { Operation } from '@maceo/domain/operations/operation';
import { boolean, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';

/** Field actions. Days and months stay text, as the source gives them. */
export const operation = pgTable(
  'operation',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    type: text('type').$type<Operation['type']>().notNull(),
    status: text('status').$type<Operation['status']>().notNull(),
    partnerId: text('partner_id').references(() => partner.id),
    organisation: text('organisation'),
    publicEmployer: boolean('public_employer'),
    territories: jsonb('territories').notNull(),
    startedOn: text('started_on'),
    endedOn: text('ended_on'),
    summary: text('summary'),
    lessons: text('lessons'),
    sources: jsonb('sources').notNull(),
  },
  (t) => [index('operation_partner').on(t.partnerId)],
);
