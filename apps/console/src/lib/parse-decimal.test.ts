import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDecimal, parseDecimal } from './parse-decimal.ts';

describe('parseDecimal', () => {
  it.each([
    ['0,62', 0.62],
    ['0.62', 0.62],
    ['1 234,5', 1234.5],
    ['1 234', 1234],
    [' 3 ', 3],
    ['-2', -2],
    ['−2', -2],
  ])('reads %j as %d', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  it.each(['', 'abc', '1,2,3', '12 j', '1e309', 'NaN', 'Infinity', '0x10', ',5', '5,'])(
    'does not take %j for a number',
    (text) => {
      expect(parseDecimal(text)).toBeNaN();
    },
  );

  it('reads back what formatDecimal wrote', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (n) => {
        expect(parseDecimal(formatDecimal(n / 10_000))).toBe(n / 10_000);
      }),
    );
  });
});
