import { foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { evidence } from './evidence.ts';
import { hypothesis } from './hypothesis.ts';

/** Observations behind a version of a hypothesis; evidence that a hypothesis rests on cannot be removed. */
export const hypothesisEvidence = pgTable(
  'hypothesis_evidence',
  {
    hypothesisId: text('hypothesis_id').notNull(),
    hypothesisVersion: integer('hypothesis_version').notNull(),
    evidenceId: text('evidence_id')
      .notNull()
      .references(() => evidence.id),
  },
  (t) => [
    primaryKey({
      name: 'hypothesis_evidence_pk',
      columns: [t.hypothesisId, t.hypothesisVersion, t.evidenceId],
    }),
    foreignKey({
      name: 'hypothesis_evidence_version',
      columns: [t.hypothesisId, t.hypothesisVersion],
      foreignColumns: [hypothesis.id, hypothesis.version],
    }),
    index('hypothesis_evidence_evidence').on(t.evidenceId),
  ],
);
