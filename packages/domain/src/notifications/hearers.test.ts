import { describe, expect, it } from 'vitest';
import { listHearers, type Act, type Listener } from './hearers.ts';

const LOT = 'departement-lot';
const CANTAL = 'departement-cantal';

function person(userId: string, role: Listener['role'], partnerId: string | null = null): Listener {
  return { userId, role, partnerId };
}

const PEOPLE = [
  person('admin', 'operator_admin'),
  person('editor', 'operator_editor'),
  person('lead', 'partner_lead', LOT),
  person('contributor', 'partner_contributor', LOT),
  person('reader', 'reader', LOT),
  person('firm', 'consultant', LOT),
  person('neighbour', 'partner_lead', CANTAL),
  person('operator-firm', 'consultant'),
];

const comment = (actorId: string, more: Partial<Extract<Act, { kind: 'comment' }>> = {}): Act => ({
  ...{ kind: 'comment', actorId, partnerId: LOT, authorIds: [], speakerIds: [] },
  ...more,
});

describe('who hears', () => {
  it.each<[string, Act, string[]]>([
    [
      'a partner’s comment on its own thing: its people and the operator',
      comment('contributor'),
      ['admin', 'editor', 'lead', 'firm'],
    ],
    ['the operator’s answer: the partner’s people', comment('admin'), ['lead', 'contributor', 'firm']],
    [
      'the operator’s answer to a neighbour who spoke: the neighbour too',
      comment('admin', { speakerIds: ['neighbour', 'admin'] }),
      ['lead', 'contributor', 'firm', 'neighbour'],
    ],
    [
      'a comment on the operator’s thing: the operator, and whoever wrote it',
      comment('neighbour', { partnerId: null, authorIds: ['operator-firm'] }),
      ['admin', 'editor', 'operator-firm'],
    ],
    [
      'the operator’s comment on its own thing: the other people of the operator',
      comment('admin', { partnerId: null }),
      ['editor'],
    ],
    [
      'evidence submitted: those who validate',
      { kind: 'evidence-submitted', actorId: 'lead' },
      ['admin', 'editor'],
    ],
    [
      'evidence submitted by the operator itself: the other one who validates',
      { kind: 'evidence-submitted', actorId: 'editor' },
      ['admin'],
    ],
    [
      'evidence refused: who wrote it and the lead',
      { kind: 'evidence-rejected', actorId: 'admin', partnerId: LOT, authorIds: ['contributor', 'admin'] },
      ['lead', 'contributor'],
    ],
    [
      'evidence of the operator validated: who wrote it',
      { kind: 'evidence-validated', actorId: 'admin', partnerId: null, authorIds: ['operator-firm'] },
      ['operator-firm'],
    ],
    [
      'a hypothesis proposed: the operator',
      { kind: 'hypothesis-proposed', actorId: 'firm' },
      ['admin', 'editor'],
    ],
    [
      'a hypothesis adopted: who proposed it',
      { kind: 'hypothesis-adopted', actorId: 'admin', proposedBy: 'firm' },
      ['firm'],
    ],
    [
      'one’s own hypothesis given up: nobody',
      { kind: 'hypothesis-deprecated', actorId: 'admin', proposedBy: 'admin' },
      [],
    ],
    [
      'one loaded with the study: nobody',
      { kind: 'hypothesis-reviewed', actorId: 'admin', proposedBy: null },
      [],
    ],
    [
      'a run that ended elsewhere: who started it',
      { kind: 'run-succeeded', actorId: null, startedBy: 'firm', isWatched: false },
      ['firm'],
    ],
    [
      'a run that ended under the eyes: nobody',
      { kind: 'run-failed', actorId: null, startedBy: 'firm', isWatched: true },
      [],
    ],
    [
      'the server’s run: nobody',
      { kind: 'run-failed', actorId: null, startedBy: null, isWatched: false },
      [],
    ],
    [
      'one’s own cancelling: nobody',
      { kind: 'run-cancelled', actorId: 'firm', startedBy: 'firm', isWatched: false },
      [],
    ],
    [
      'an access that ends: the person and those who renew it',
      { kind: 'access-ending', actorId: null, userId: 'firm' },
      ['admin', 'firm'],
    ],
    [
      'an agreement that ends: the lead and the operator',
      { kind: 'agreement-ending', actorId: null, partnerId: LOT },
      ['admin', 'editor', 'lead'],
    ],
  ])('%s', (_title, act, expected) => {
    expect(listHearers(act, PEOPLE)).toEqual(expected);
  });

  it('of a firm engaged on single things: of these, and of the whole study: what it wrote', () => {
    const engaged = (userId: string, reach: Listener['reach']) => ({
      ...person(userId, 'consultant'),
      reach,
    });
    const firms = [
      engaged('on-lot', { kind: 'list', partnerIds: [LOT], operationIds: [] }),
      engaged('on-pilot', { kind: 'list', partnerIds: [], operationIds: ['pilot'] }),
      engaged('on-cantal', { kind: 'list', partnerIds: [CANTAL], operationIds: [] }),
      engaged('on-study', { kind: 'study' }),
    ];
    const people = [...PEOPLE, ...firms];
    const heard = (act: Act) => listHearers(act, people).filter((id) => id.startsWith('on-'));
    expect(heard(comment('lead', { operationId: 'pilot' }))).toEqual(['on-lot', 'on-pilot']);
    expect(heard(comment('lead', { operationId: 'other' }))).toEqual(['on-lot']);
    expect(heard(comment('lead', { authorIds: ['on-study'] }))).toEqual(['on-lot', 'on-study']);
    expect(heard(comment('admin', { partnerId: null }))).toEqual([]);
  });

  it('are only those whose access is open', () => {
    const act: Act = { kind: 'hypothesis-adopted', actorId: 'admin', proposedBy: 'gone' };
    expect(listHearers(act, PEOPLE)).toEqual([]);
  });
});
