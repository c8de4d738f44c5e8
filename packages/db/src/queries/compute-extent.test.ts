import { describe, expect, test } from 'vitest';
import { computeExtent } from './compute-extent.ts';

const at = { x: 5, y: 7 };

describe('the extent of a drawing', () => {
  test('is its point when there is no path', () => {
    expect(computeExtent({ ...at, path: null })).toEqual({ minX: 5, minY: 7, maxX: 5, maxY: 7 });
  });

  test('covers absolute lines', () => {
    const path = 'M10 20L30 -5 40,25H-2V60Z';
    expect(computeExtent({ ...at, path })).toEqual({ minX: -2, minY: -5, maxX: 40, maxY: 60 });
  });

  test('covers relative lines, the next ring starting from the start of the one that was closed', () => {
    const path = 'm10 10l10 0 0 10zm-5-5h2v2z';
    expect(computeExtent({ ...at, path })).toEqual({ minX: 5, minY: 5, maxX: 20, maxY: 20 });
  });

  test('refuses curves rather than misplace them', () => {
    expect(() => computeExtent({ ...at, path: 'M0 0C1 1 2 2 3 3' })).toThrow('not drawn');
  });
});
