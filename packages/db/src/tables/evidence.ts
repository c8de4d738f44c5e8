import type { Evidence } from '@maceo/domain/operations/evidence';
import { doublePrecision, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { operation } from './operation.ts';

/** Field observations of operations; `rank` keeps the order in which they were recorded within the operation. */
export const evidence = pgTable(
  'evidence',
  {
    id: text('id').primaryKey(),
    operationId: text('operation_id')
      .notNull()
      .references(() => operation.id, { onDelete: 'cascade' }),
    rank: integer('rank').notNull(),
    kind: text('kind').$type<Evidence['kind']>().notNull(),
    measure: text('measure').notNull(),
    value: doublePrecision('value'),
    low: doublePrecision('low'),
    high: doublePrecision('high'),
    unit: text('unit').notNull(),
    observedOn: text('observed_on'),
    respondentRole: text('respondent_role').$type<Evidence['respondentRole']>().notNull(),
    quality: text('quality').$type<Evidence['quality']>().notNull(),
    status: text('status').$type<Evidence['status']>().notNull(),
    confidentiality: text('confidentiality').$type<Evidence['confidentiality']>().notNull(),
    note: text('note'),
    source: jsonb('source').notNull(),
  },
  (t) => [index('evidence_operation').on(t.operationId)],
);
