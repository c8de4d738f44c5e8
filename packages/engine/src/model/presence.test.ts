import { describe, expect, it } from 'vitest';
import { computePresence } from './presence.ts';

describe('presence', () => {
  it.each([
    { teleworkers: 100, daysPerWeek: 2, expected: 40 },
    { teleworkers: 100, daysPerWeek: 5, expected: 100 },
    { teleworkers: 0, daysPerWeek: 2, expected: 0 },
  ])('is $expected persons on a working day for $teleworkers teleworkers, $daysPerWeek d/wk', (row) => {
    expect(computePresence(row.teleworkers, row.daysPerWeek)).toBeCloseTo(row.expected, 12);
  });
});
