import type { ValidationRow } from '@maceo/engine/validation/reference-check';
import { describe, expect, it } from 'vitest';
import { formatFigure, formatGap, formatSummary, formatTolerance } from './validation-view.ts';

function aRow(given: Partial<ValidationRow>): ValidationRow {
  return {
    id: 'F4-kilometres',
    reference: 'F4',
    title: 'Kilomètres évités',
    scope: '12 agents',
    role: 'fitted',
    source: { publisher: 'P', title: 'T', date: null, url: null, standing: 'verified' },
    expected: 38_735,
    tolerance: { kind: 'relative', share: 0.01 },
    unit: 'km/a',
    obtained: 38_745,
    outcome: 'held',
    reason: null,
    ...given,
  };
}

describe('validation page', () => {
  it('prints figures in their unit, shares as percentages', () => {
    expect(formatFigure(38_745, 'km/a')).toBe('38\u202F745\u00A0km/an');
    expect(formatFigure(26.92, 'kg.CO2e/a')).toBe('26,9\u00A0kg CO₂e/an');
    expect(formatFigure(0.38, '1')).toBe('38\u00A0%');
  });

  it.each([
    [{ kind: 'relative', share: 0.1 }, 'km', '±\u00A010\u00A0%'],
    [{ kind: 'absolute', gap: 1.5 }, 'km', '±\u00A01,5\u00A0km'],
    [{ kind: 'absolute', gap: 0.015 }, '1', '±\u00A01,5\u00A0point'],
    [{ kind: 'absolute', gap: 0.03 }, '1', '±\u00A03\u00A0points'],
    [{ kind: 'figures', count: 3 }, 'km', 'à 3\u00A0chiffres significatifs'],
    [{ kind: 'range', low: 0.05, high: 0.08 }, '1', 'entre 5\u00A0% et 8\u00A0%'],
    [{ kind: 'at-most', times: 10 }, 'persons', 'au plus 10\u00A0fois'],
  ] as const)('prints the tolerance %o', (tolerance, unit, text) =>
    expect(formatTolerance(tolerance, unit)).toBe(text),
  );

  it('prints the gap in the terms of the tolerance', () => {
    expect(formatGap(aRow({}))).toBe('0\u00A0%');
    expect(formatGap(aRow({ expected: 271, obtained: 264.8 }))).toBe('\u22122,3\u00A0%');
    expect(formatGap(aRow({ unit: '1', expected: 0.28, obtained: 0.19 }))).toBe('\u22129\u00A0points');
    expect(formatGap(aRow({ tolerance: { kind: 'at-most', times: 10 }, expected: 30, obtained: 405 }))).toBe(
      '13,5\u00A0fois',
    );
    expect(formatGap(aRow({ obtained: null }))).toBeNull();
  });

  it('counts outcomes, what is missed included', () => {
    const rows = (['held', 'held', 'missed', 'not_computable'] as const).map((outcome) => ({ outcome }));
    expect(formatSummary(rows)).toBe('2\u00A0valeurs tenues, 1\u00A0non tenue, 1\u00A0non calculable ici');
    expect(formatSummary(rows.slice(0, 1))).toBe('1\u00A0valeur tenue');
  });
});
