import { describe, expect, it } from 'vitest';
import type { HypothesisSummary, ShownHypothesis } from '@maceo/domain/hypotheses/hypothesis-views';
import { listSetRows, parseKey, type HeldHypothesis } from './hypothesis-set.ts';

const held: HeldHypothesis = {
  ...{ id: 'delta-1', version: 1, parameterId: 'delta', status: 'adopted' },
  ...{ law: 'pert', low: 1.2, mode: 1.4, high: 1.8 },
};

function aSummary(adopted: HeldHypothesis): HypothesisSummary {
  const signed = { reviewedBy: null, reviewedAt: null, adoptedBy: null, adoptedAt: null };
  const ended = { deprecatedBy: null, deprecatedAt: null, deprecatedReason: null, partnerId: null };
  const shown: ShownHypothesis = {
    ...{ ...adopted, ...signed, ...ended, estimate: null, evidenceCount: 0, evidenceIds: [] },
    ...{ justification: 'x', proposedBy: null, proposedAt: '2026-11-24T00:00:00Z' },
  };
  return { latest: shown, adopted: shown };
}

describe('the set of hypotheses of a scenario', () => {
  it('offers the registry and every adopted hypothesis of a parameter', () => {
    const [row, ...others] = listSetRows(
      [],
      [aSummary(held), aSummary({ ...held, id: 'delta-2', mode: 1.5 })],
    );
    expect(others).toEqual([]);
    expect(row.chosen).toBe('');
    expect(row.options.map(({ key }) => key)).toEqual(['', 'delta-1@1', 'delta-2@1']);
    expect(row.options[0].label).toContain('1,7');
    expect(parseKey('delta-2@1')).toEqual({ id: 'delta-2', version: 1 });
    expect(parseKey('')).toBeUndefined();
  });

  it('keeps what it holds, says when it was replaced, and offers what replaced it', () => {
    const former = { ...held, status: 'deprecated' } as const;
    const [row] = listSetRows([former], [aSummary({ ...held, version: 2, mode: 1.5 })]);
    expect(row.chosen).toBe('delta-1@1');
    expect(row.options.map(({ key }) => key)).toEqual(['', 'delta-1@1', 'delta-1@2']);
    expect(row.note).toContain('version\u00A02 est retenue');
    expect(listSetRows([former], [])[0].note).toContain('abandonnée');
  });
});
