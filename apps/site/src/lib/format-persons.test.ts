import { expect, it } from 'vitest';
import { formatPersons } from './format-persons.ts';

it('counts people in whole numbers, two significant digits at most', () => {
  expect([0.4, 5.7, 12.4, 1234, 98_765, -3.2].map(formatPersons)).toEqual([
    '0',
    '6',
    '12',
    '1\u202F200',
    '99\u202F000',
    '−3',
  ]);
});
