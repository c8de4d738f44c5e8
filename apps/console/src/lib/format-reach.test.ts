import { expect, test } from 'vitest';
import { formatReach } from './format-reach.ts';

test('a reach reads by the names of what it holds, and by the id of what is not listed', () => {
  const names = { partners: [{ id: 'lot', name: 'Lot' }], operations: [{ id: 'mauriac', name: 'Mauriac' }] };
  expect(
    formatReach({ kind: 'list', partnerIds: ['lot'], operationIds: ['mauriac', 'ailleurs'] }, names),
  ).toBe('Lot\u202F; Mauriac\u202F; ailleurs');
  expect(formatReach(null, names)).toBe('ce qui appartient à qui l’engage');
  expect(formatReach({ kind: 'study' }, names)).toContain('toute l’étude');
});
