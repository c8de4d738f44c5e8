import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimateNumberStyle, parseNumberText, type NumberStyle } from './parse-number.ts';

describe('a number in a text', () => {
  test.each<[string, NumberStyle, number | undefined, string]>([
    ['4.072', 'comma', 4072, ''],
    ['4.072', 'dot', 4.072, ''],
    ['4,072', 'dot', 4072, ''],
    ['4,072', 'comma', 4.072, ''],
    ['4.072', 'mixed', undefined, ''],
    ['1.234.567,89', 'comma', 1_234_567.89, ''],
    ['1,234,567.89', 'dot', 1_234_567.89, ''],
    ['12\u202F345,6', 'comma', 12_345.6, ''],
    ['12\u00A0345', 'comma', 12_345, ''],
    ["4'072", 'comma', 4072, ''],
    ["'3185", 'comma', 3185, ''],
    ['− 12,5 km', 'comma', -12.5, 'km'],
    ['58 %', 'comma', 58, '%'],
    ['1,2,3', 'comma', undefined, ''],
    ['12 34', 'comma', undefined, ''],
    ['1.23.456', 'comma', undefined, ''],
    ['n 12', 'comma', undefined, ''],
    ['', 'comma', undefined, ''],
  ])('%s in a column of style %s is %s', (text, style, value, rest) => {
    const parsed = parseNumberText(text, style);
    expect(parsed?.value).toBe(value);
    if (value !== undefined) expect(parsed?.rest).toBe(rest);
  });

  test('the French way of writing any number reads back as it', () => {
    const format = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 3 });
    const thousandths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(thousandths, (count) => {
        expect(parseNumberText(format.format(count / 1000), 'comma')?.value).toBeCloseTo(count / 1000, 6);
      }),
    );
  });
});

describe('the style of a column', () => {
  test.each<[string[], NumberStyle]>([
    [['4.072', '12'], 'comma'],
    [['4.072', '12,5'], 'comma'],
    [['4.072', '12.5'], 'dot'],
    [['0.125'], 'dot'],
    [['0,125'], 'comma'],
    [['1,234.5'], 'dot'],
    [['1.234,5'], 'comma'],
    [['12,5', '12.5'], 'mixed'],
    [[], 'comma'],
  ])('%j is %s', (texts, style) => {
    expect(estimateNumberStyle(texts)).toBe(style);
  });
});
