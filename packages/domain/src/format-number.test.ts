import { describe, expect, test } from 'vitest';
import { formatNumber, formatPersons, formatRounded, formatShare } from './format-number.ts';

describe('numbers in French', () => {
  test.each([
    [0, '0'],
    [-0, '0'],
    [6, '6'],
    [6.34, '6,3'],
    [0.0637, '0,064'],
    [4321, '4\u202F300'],
    [-4321, '\u22124\u202F300'],
    [999_999, '1\u202F000\u202F000'],
  ])('%s rounds to two significant digits as %s', (value, text) => {
    expect(formatRounded(value)).toBe(text);
  });

  test('never print a zero with a sign', () => {
    expect(formatNumber(-0.04, 1)).toBe('0,0');
    expect(formatNumber(-0.4)).toBe('0');
  });

  test('count people in whole numbers', () => {
    expect([0.4, 5.7, 12.4, 1234, -3.2].map(formatPersons)).toEqual(['0', '6', '12', '1\u202F200', '−3']);
  });

  test('print shares in per cent with a no-break space', () => {
    expect(formatShare(0.376, 1)).toBe('37,6\u00A0%');
  });
});
