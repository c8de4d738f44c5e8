import { describe, expect, it } from 'vitest';
import { roleSchema } from '../people/role.ts';
import { whyNotEditEvidence, whyNotMoveEvidence } from './evidence-life.ts';
import { evidenceStatusSchema, type EvidenceStatus } from './evidence.ts';

const MOVES: [from: EvidenceStatus, to: EvidenceStatus, judged: boolean][] = [
  ['draft', 'submitted', false],
  ['submitted', 'draft', false],
  ['submitted', 'validated', true],
  ['submitted', 'rejected', true],
  ['rejected', 'draft', false],
];

describe('the life of a piece of evidence', () => {
  it.each(MOVES)('goes from %s to %s (judged: %s)', (from, to, judged) => {
    for (const role of roleSchema.options) {
      const isOperator = role === 'operator_admin' || role === 'operator_editor';
      const expected = judged && !isOperator ? 'evidence-validation-reserved' : undefined;
      expect(whyNotMoveEvidence(from, { to, actor: { role } })?.kind, role).toBe(expected);
    }
  });

  it('goes nowhere else, and never by hand to « remplacée »', () => {
    const actor = { role: 'operator_admin' } as const;
    for (const from of evidenceStatusSchema.options) {
      for (const to of evidenceStatusSchema.options) {
        const isKnown = MOVES.some((move) => move[0] === from && move[1] === to);
        const kind = isKnown ? undefined : 'evidence-transition';
        expect(whyNotMoveEvidence(from, { to, actor })?.kind, `${from} ${to}`).toBe(kind);
      }
    }
  });

  it('lets only drafts change', () => {
    const open = evidenceStatusSchema.options.filter(
      (status) => whyNotEditEvidence({ status }) === undefined,
    );
    expect(open).toEqual(['draft']);
  });
});
