import { expect, test } from 'vitest';
import { parseAccess, toAccessEntry } from './access-entry.ts';

const FIRM = { ...toAccessEntry(), role: 'consultant', reachPartnerIds: ['lot'] } as const;

test.each([
  ['what belongs to whom engages it is no reach', { reachKind: 'body' }, null],
  ['the whole study', { reachKind: 'study' }, { kind: 'study' }],
  ['what is ticked', { reachKind: 'list' }, { kind: 'list', partnerIds: ['lot'], operationIds: [] }],
  ['only a firm has one', { reachKind: 'study', role: 'reader' }, null],
] as const)('%s', (_, change, reach) => {
  const entry = { ...FIRM, ...change, reachPartnerIds: ['lot'], reachOperationIds: [] };
  expect(parseAccess(entry).engagementReach).toEqual(reach);
});
