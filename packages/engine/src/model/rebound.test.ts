import { describe, expect, it } from 'vitest';
import { computeNetTco2e } from './rebound.ts';

describe('rebound', () => {
  it.each([
    { gross: 271, share: 0.31, expected: 186.99 },
    { gross: 271, share: 0, expected: 271 },
    { gross: -10, share: 0.31, expected: -6.9 },
  ])('leaves $expected t of $gross t at a share of $share', ({ gross, share, expected }) => {
    expect(computeNetTco2e(gross, share)).toBeCloseTo(expected, 9);
  });
});
