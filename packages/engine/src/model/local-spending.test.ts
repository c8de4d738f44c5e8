import { describe, expect, it } from 'vitest';
import { computeLocalSpending } from './local-spending.ts';

describe('local spending', () => {
  it.each([
    { days: 4500, euros: 8, expected: 36_000 },
    { days: 0, euros: 8, expected: 0 },
  ])('is $expected € for $days days at $euros €', ({ days, euros, expected }) => {
    expect(computeLocalSpending(days, euros)).toBe(expected);
  });
});
