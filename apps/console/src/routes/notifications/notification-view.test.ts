import { expect, it, vi } from 'vitest';
import type { AboutKind, Notification } from '@maceo/domain/notifications/notification';
import { findHref, formatUnreadCount } from './notification-view.ts';

vi.mock('$app/paths', () => ({
  resolve: (route: string, params: Record<string, string> = {}) =>
    `/console${route.replaceAll(/\[(\w+)\]/g, (_all, name: string) => params[name])}`,
}));

function told(kind: AboutKind, more: Partial<Notification> = {}): Notification {
  return {
    ...{ id: 1, kind: 'comment', actorName: 'Léa', detail: 'x', at: '2026-11-27T09:00:00Z', readAt: null },
    about: { kind, id: 'a', parentId: null, title: 'A' },
    ...more,
  };
}

it.each([
  ['operation', '/console/operations/a#commentaires'],
  ['hypothesis', '/console/hypotheses/a#commentaires'],
  ['scenario', '/console/scenarios/a#commentaires'],
  ['experience_sheet', '/console/fiches/a#commentaires'],
  ['partner', '/console/partenaires/a#commentaires'],
  ['funding_plan', '/console/financement/a#commentaires'],
] as const)('leads from a comment on a %s to its thread', (kind, href) => {
  expect(findHref(told(kind), 'reader')).toBe(href);
});

it('leads to what lies in another thing through that one', () => {
  const about = { kind: 'evidence', id: 'p', parentId: 'o', title: 'Agents' } as const;
  expect(findHref(told('evidence', { about, kind: 'evidence-rejected' }), 'partner_lead')).toBe(
    '/console/operations/o/preuves/p',
  );
  const run = { kind: 'run', id: 'r', parentId: 's0', title: 'S0' } as const;
  expect(findHref(told('run', { about: run, kind: 'run-failed' }), 'consultant')).toBe(
    '/console/scenarios/s0/executions/r',
  );
});

it('leads to people only those who administer them', () => {
  const ending = told('user', { kind: 'access-ending' });
  expect(findHref(ending, 'operator_admin')).toBe('/console/personnes');
  expect(findHref(ending, 'consultant')).toBeUndefined();
});

it('counts what is to be read', () => {
  const read = told('partner', { readAt: '2026-11-27T10:00:00Z' });
  expect(formatUnreadCount([read])).toBe('Tout est lu.');
  expect(formatUnreadCount([read, told('partner')])).toBe('1\u00A0notification à lire.');
  expect(formatUnreadCount([told('partner'), told('run')])).toBe('2\u00A0notifications à lire.');
});
