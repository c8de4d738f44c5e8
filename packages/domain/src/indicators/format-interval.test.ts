import { describe, expect, test } from 'vitest';
import { formatInterval } from './format-interval.ts';

const aValue = (p10: number, p90: number) =>
  ({ kind: 'number', value: p10, interval: { p10, p50: (p10 + p90) / 2, p90 } }) as const;

describe('the interval of a figure', () => {
  test('is given as two rounded ends in the indicator’s own way', () => {
    expect(formatInterval(aValue(31.2, 42.4), 'teleworkers')).toBe('entre 31 et 42');
    expect(formatInterval(aValue(6.31, 12.4), 'co2_net')).toBe('entre 6,3 et 12');
    expect(formatInterval(aValue(-1234, 5678), 'presence_balance')).toBe('entre −1\u202F200 et 5\u202F700');
  });

  test('is one number when both ends round to it, and nothing where no draws were made', () => {
    expect(formatInterval(aValue(2.1, 2.4), 'teleworkers')).toBe('proche de 2');
    expect(formatInterval({ kind: 'number', value: 3 }, 'teleworkers')).toBeUndefined();
    expect(formatInterval({ kind: 'missing', reason: 'n.d.' }, 'teleworkers')).toBeUndefined();
  });
});
