import { expect, test } from 'vitest';
import { formatKept } from './kept-view.ts';

const NEVER = '90\u00A0jours après l’échéance du dernier lien si la personne n’est jamais venue';

test.each([
  ['erased', '2026-11-27', 'effacées'],
  ['active', null, 'tant que l’accès est ouvert'],
  ['invited', null, `tant que l’accès est ouvert\u202F; ${NEVER}`],
] as const)('of a person who is %s until %s: %s', (state, accessEndsOn, kept) => {
  expect(formatKept({ state, accessEndsOn })).toBe(kept);
});

test('an access with a last day gives the day of the erasure', () => {
  expect(formatKept({ state: 'ended', accessEndsOn: '2026-11-27' })).toMatch(/^jusqu’au .*2028$/);
});
