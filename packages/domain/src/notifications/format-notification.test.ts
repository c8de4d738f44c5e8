import { describe, expect, it } from 'vitest';
import { formatAboutTitle, formatAct, formatDetail } from './format-notification.ts';
import type { Notification } from './notification.ts';

function told(kind: Notification['kind'], more: Partial<Notification> = {}): Notification {
  return {
    ...{ id: 1, kind, actorName: 'Léa Martin', detail: null, at: '2026-11-27T09:00:00Z', readAt: null },
    about: { kind: 'operation', id: 'pilote', parentId: null, title: 'Pilote' },
    ...more,
  };
}

const ACCESS = { kind: 'user', id: 'firm', parentId: null, title: 'Cabinet Martin' } as const;

describe('a notification', () => {
  it.each([
    [told('comment'), 'Léa Martin a commenté l’opération'],
    [told('evidence-submitted'), 'Léa Martin soumet à validation l’observation'],
    [told('evidence-rejected', { actorName: null }), 'Le système a refusé l’observation'],
    [told('hypothesis-adopted'), 'Léa Martin a retenu votre hypothèse'],
    [told('run-cancelled'), 'Léa Martin a annulé votre calcul'],
    [
      told('access-ending', { about: ACCESS, detail: '2026-12-01' }),
      'Votre accès à la console prend fin le 1er décembre 2026',
    ],
    [told('agreement-ending', { detail: '2026-12-31' }), 'Une convention prend fin le 31 décembre 2026'],
  ])('says who did what (%#)', (notification, expected) => {
    expect(formatAct(notification, 'firm')).toBe(expected);
  });

  it('tells those who renew an access whose it is', () => {
    const ending = told('access-ending', { about: ACCESS, detail: '2026-12-01' });
    expect(formatAct(ending, 'admin')).toBe('Un accès à la console prend fin le 1er décembre 2026');
    expect(formatAboutTitle(ending.about)).toBe('Cabinet Martin');
  });

  it('names a hypothesis by its parameter, and a thing without a title as such', () => {
    const about = { kind: 'hypothesis', id: 'weeks-1', parentId: null } as const;
    expect(formatAboutTitle({ ...about, title: 'weeks' })).toBe('Semaines travaillées par an');
    expect(formatAboutTitle({ ...about, title: 'disparu' })).toBe('disparu');
    expect(formatAboutTitle({ ...about, kind: 'evidence', title: '' })).toBe('sans titre');
  });

  it('gives the reason of a refusal and the words of a comment, unless they were removed', () => {
    expect(formatDetail(told('evidence-rejected', { detail: 'Date illisible.' }))).toBe(
      'Motif\u00A0: Date illisible.',
    );
    expect(formatDetail(told('comment', { detail: 'À relire.' }))).toBe('À relire.');
    expect(formatDetail(told('comment'))).toBe('Ce commentaire a été retiré depuis.');
    expect(formatDetail(told('evidence-validated'))).toBeNull();
  });
});
