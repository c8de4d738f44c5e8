import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeRow, isHeld, type ReferenceCheck, type Tolerance } from './reference-check.ts';

const check: ReferenceCheck<number> = {
  id: 'X-double',
  reference: 'X',
  title: 'Double',
  scope: 'un essai',
  role: 'independent',
  source: { publisher: 'P', title: 'T', date: null, url: null, standing: 'verified' },
  expected: 10,
  tolerance: { kind: 'absolute', gap: 1 },
  unit: 'km',
  whyMissed: () => 'parce que',
  compute: (input) => (input < 0 ? { reason: 'négatif' } : 2 * input),
};

describe('a tolerance', () => {
  it.each<{ tolerance: Tolerance; held: number[]; missed: number[] }>([
    { tolerance: { kind: 'relative', share: 0.1 }, held: [9, 11], missed: [8.99, 11.01] },
    { tolerance: { kind: 'absolute', gap: 0.3 }, held: [9.7, 10.3], missed: [9.69, 10.31] },
    { tolerance: { kind: 'figures', count: 2 }, held: [9.96, 10.4], missed: [9.9, 10.6] },
    { tolerance: { kind: 'range', low: 8, high: 20 }, held: [8, 20], missed: [7.9, 20.1] },
    { tolerance: { kind: 'at-most', times: 3 }, held: [0, 30], missed: [30.1] },
  ])('$tolerance.kind holds up to its edge and no further', ({ tolerance, held, missed }) => {
    for (const value of held) expect(isHeld(value, 10, tolerance), String(value)).toBe(true);
    for (const value of missed) expect(isHeld(value, 10, tolerance), String(value)).toBe(false);
  });

  it('is never met by what is not a number', () => {
    for (const tolerance of [
      { kind: 'relative', share: 1 },
      { kind: 'absolute', gap: 1e9 },
      { kind: 'figures', count: 3 },
      { kind: 'range', low: -Infinity, high: Infinity },
      { kind: 'at-most', times: 1e9 },
    ] as const) {
      expect(isHeld(NaN, 10, tolerance), tolerance.kind).toBe(false);
    }
  });

  it('is always met by the expected value itself', () =>
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (expected) => {
        expect(isHeld(expected, expected, { kind: 'relative', share: 0 })).toBe(true);
        expect(isHeld(expected, expected, { kind: 'absolute', gap: 0 })).toBe(true);
      }),
    ));
});

describe('a compared reference', () => {
  it('is held without a reason', () =>
    expect(computeRow(check, 5)).toMatchObject({ obtained: 10, outcome: 'held', reason: null }));

  it('is shown as missed, with what is known of the gap', () => {
    expect(computeRow(check, 9)).toMatchObject({ obtained: 18, outcome: 'missed', reason: 'parce que' });
    expect(computeRow({ ...check, whyMissed: undefined }, 9).reason).toBeNull();
  });

  it('says why it cannot be computed, and then holds no number', () =>
    expect(computeRow(check, -1)).toMatchObject({
      obtained: null,
      outcome: 'not_computable',
      reason: 'négatif',
    }));
});
