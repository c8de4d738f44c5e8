import { user } from '@maceo/db/tables/user';
import { notification } from '@maceo/db/tables/notification';
import { partner } from '@maceo/db/tables/partner';
import { toDay } from '@maceo/domain/day';
import { MOST_NOTIFICATIONS } from '@maceo/domain/notifications/notification';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { anAdoption } from '../testing/an-adoption.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';
import { makeRound } from '../hourly-rounds.ts';

const LOT = 'departement-lot';
const SHARED = { kind: 'operation', id: 'partage' } as const;
const OWN = { kind: 'operation', id: 'reserve' } as const;

vi.setConfig({ testTimeout: 60_000 });

let api: OpenedApi;
let people: People;
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('paul', 'operator_editor');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('tom', 'partner_contributor', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  await people.add('zoe', 'consultant', LOT);
  for (const row of await api.services.db.select().from(user)) ids.set(row.name, row.id);
  for (const [title, visibility] of [
    ['Partagé', 'members'],
    ['Réservé', 'owner'],
  ]) {
    const territories = [{ level: 'departement', code: '46' }];
    const content = { title, type: 'employer_telework', visibility, territories };
    await people.as('lea').operations.create({ status: 'running', content });
  }
}, 120_000);
afterAll(() => api.close());

/** What each of those named has not read, in few words; then it is read. */
async function readNews(...names: string[]): Promise<Record<string, string[]>> {
  const news = names.map(async (name) => {
    const all = await people.as(name).notifications.list();
    const unread = all.filter(({ readAt }) => readAt === null);
    expect(await people.as(name).notifications.unread()).toBe(unread.length);
    await people.as(name).notifications.markRead('all');
    return [name, unread.map(({ kind, about, detail }) => [kind, about.id, detail].join(' '))] as const;
  });
  return Object.fromEntries(await Promise.all(news));
}

const EVERYONE = ['anne', 'paul', 'lea', 'tom', 'max', 'zoe'];

describe('a comment', () => {
  test('is told to the thing’s people and the operator, the answer to whoever spoke', async () => {
    await people.as('tom').comments.create({ subject: SHARED, body: 'Depuis quand\u202F?' });
    const question = ['comment partage Depuis quand\u202F?'];
    expect(await readNews(...EVERYONE)).toEqual({
      ...{ anne: question, paul: question, lea: question, zoe: question },
      ...{ tom: [], max: [] },
    });
    await people.as('max').comments.create({ subject: SHARED, body: 'Même question.' });
    await readNews(...EVERYONE);
    await people.as('anne').comments.create({ subject: SHARED, body: 'Depuis 2012.' });
    const answer = ['comment partage Depuis 2012.'];
    expect(await readNews(...EVERYONE)).toEqual({
      ...{ lea: answer, tom: answer, zoe: answer, max: answer },
      ...{ anne: [], paul: [] },
    });
  });

  test('is told to nobody who may no longer see the thing, and loses its words when it is removed', async () => {
    await people.as('max').comments.create({ subject: SHARED, body: 'Je suis le fil.' });
    const { operation } = await people.as('lea').operations.get({ id: SHARED.id });
    const { id, version, status: _s, partnerId: _p, ...content } = operation;
    await people.as('lea').operations.update({ id, version, content: { ...content, visibility: 'owner' } });
    await readNews(...EVERYONE);
    const { id: commentId } = await people
      .as('lea')
      .comments.create({ subject: SHARED, body: 'Entre nous.' });
    await people.as('lea').comments.remove({ id: commentId });
    expect(await readNews('max', 'tom')).toEqual({ max: [], tom: ['comment partage '] });
  });

  test('is not told when it is refused', async () => {
    await readNews(...EVERYONE);
    await expect(people.as('tom').comments.create({ subject: OWN, body: ' ' })).rejects.toThrow('à remplir');
    await expect(people.as('max').comments.create({ subject: OWN, body: 'x' })).rejects.toThrow('existe pas');
    expect(await readNews('anne', 'lea')).toEqual({ anne: [], lea: [] });
  });
});

test('evidence is told when submitted, refused with its reason, then validated', async () => {
  const content = anAdoption({ confidentiality: 'restricted' });
  const { id } = await people.as('tom').evidence.create({ operationId: OWN.id, content });
  const move = (
    by: string,
    version: number,
    to: 'submitted' | 'rejected' | 'draft' | 'validated',
    reason = '',
  ) => people.as(by).evidence.move({ id, version, to, reason });
  await readNews(...EVERYONE);
  await move('tom', 1, 'submitted');
  const none = { lea: [], tom: [], max: [], zoe: [] };
  const asked = [`evidence-submitted ${id} `];
  expect(await readNews(...EVERYONE)).toEqual({ ...none, anne: asked, paul: asked });
  await move('anne', 2, 'rejected', 'Date illisible.');
  const refused = [`evidence-rejected ${id} Date illisible.`];
  expect(await readNews(...EVERYONE)).toEqual({ ...none, tom: refused, lea: refused, anne: [], paul: [] });
  await move('tom', 3, 'draft');
  await move('lea', 4, 'submitted');
  await readNews(...EVERYONE);
  await move('paul', 5, 'validated');
  const validated = [`evidence-validated ${id} `];
  expect(await readNews(...EVERYONE)).toEqual({
    ...none,
    tom: validated,
    lea: validated,
    anne: [],
    paul: [],
  });
  await expect(move('anne', 5, 'rejected', 'Trop tard.')).rejects.toThrow();
  expect(await readNews('tom')).toEqual({ tom: [] });
});

test('a hypothesis is told when proposed, and to its author when reviewed, adopted, given up', async () => {
  const distribution = { kind: 'typed', law: 'pert', low: 1.2, mode: 1.4, high: 1.8 } as const;
  const proposal = { parameterId: 'delta', distribution, justification: 'Relevé.' };
  const { id } = await people.as('zoe').hypotheses.propose(proposal);
  expect(await readNews('anne', 'paul', 'zoe', 'lea')).toEqual({
    ...{ anne: [`hypothesis-proposed ${id} `], paul: [`hypothesis-proposed ${id} `] },
    ...{ zoe: [], lea: [] },
  });
  await people.as('anne').hypotheses.move({ id, version: 1, step: 'reviewed' });
  await people.as('anne').hypotheses.move({ id, version: 1, step: 'adopted' });
  await people.as('anne').hypotheses.propose({ ...proposal, revises: { id, version: 1 } });
  await people.as('anne').hypotheses.move({ id, version: 2, step: 'reviewed' });
  await people.as('anne').hypotheses.move({ id, version: 2, step: 'adopted' });
  expect(await readNews('zoe', 'anne')).toEqual({
    zoe: [
      `hypothesis-deprecated ${id} Remplacée par la version\u00A02.`,
      `hypothesis-adopted ${id} `,
      `hypothesis-reviewed ${id} `,
    ],
    anne: [],
  });
});

describe('a run', () => {
  test('that nobody watches is told to whoever started it, with its scenario', async () => {
    await readNews('paul');
    const run = await people.as('paul').runs.start({ scenarioId: 's0-tendanciel' });
    await vi.waitFor(async () => expect(await people.as('paul').notifications.unread()).toBe(1), {
      timeout: 50_000,
      interval: 200,
    });
    const [told] = await people.as('paul').notifications.list();
    expect(told).toMatchObject({
      kind: 'run-succeeded',
      about: { kind: 'run', id: run.id, parentId: 's0-tendanciel', title: expect.stringMatching(/^S0 · /) },
    });
    expect(await people.as('paul').runs.get({ id: run.id })).toMatchObject({ status: 'succeeded' });
  });

  test('that one follows to its end is not', async () => {
    await readNews('paul');
    const run = await people.as('paul').runs.start({ scenarioId: 's0-tendanciel' });
    for await (const _step of await people.as('paul').runs.progress({ id: run.id }));
    expect(await people.as('paul').runs.get({ id: run.id })).toMatchObject({ status: 'succeeded' });
    expect(await readNews('paul')).toEqual({ paul: [] });
  });
});

describe('an end that comes near', () => {
  const now = new Date('2026-11-27T10:00:00Z');
  const inDays = (days: number) => toDay(new Date(now.getTime() + days * 24 * 3600 * 1000));

  test('is told once, thirty days before at most, to the person, the lead and the operator', async () => {
    const { db } = api.services;
    await db
      .update(user)
      .set({ accessEndsOn: inDays(30) })
      .where(eq(user.name, 'zoe'));
    await db
      .update(user)
      .set({ accessEndsOn: inDays(31) })
      .where(eq(user.name, 'tom'));
    const ending = { agreementEndsOn: inDays(12), status: 'active' } as const;
    await db.update(partner).set(ending).where(eq(partner.id, LOT));
    await readNews(...EVERYONE);
    await makeRound({ db, now });
    await makeRound({ db, now });
    const access = `access-ending ${ids.get('zoe')} ${inDays(30)}`;
    const agreement = `agreement-ending ${LOT} ${inDays(12)}`;
    expect(await readNews(...EVERYONE)).toEqual({
      ...{ anne: [agreement, access], paul: [agreement], lea: [agreement], zoe: [access] },
      ...{ tom: [], max: [] },
    });
    const [{ about }] = (await people.as('anne').notifications.list()).filter(
      ({ kind }) => kind === 'access-ending',
    );
    expect(about.title).toBe('zoe');
  });
});

describe('what a person was told', () => {
  test('is marked as read by them alone: one, those of a thing, or all', async () => {
    await readNews(...EVERYONE);
    const scenario = { kind: 'scenario', id: 's0-tendanciel' } as const;
    await people.as('max').comments.create({ subject: scenario, body: 'Un.' });
    await people.as('max').comments.create({ subject: scenario, body: 'Deux.' });
    await people.as('max').comments.create({ subject: { kind: 'partner', id: LOT }, body: 'Trois.' });
    const [last] = await people.as('anne').notifications.list();
    expect(await people.as('paul').notifications.markRead({ id: last.id })).toEqual({ read: 0 });
    expect(await people.as('anne').notifications.markRead({ id: last.id })).toEqual({ read: 1 });
    expect(await people.as('anne').notifications.markRead({ about: scenario })).toEqual({ read: 2 });
    expect(await people.as('anne').notifications.unread()).toBe(0);
    expect(await people.as('paul').notifications.unread()).toBe(3);
  });

  test('is forgotten when they pass to another partner, and when their data are erased', async () => {
    const access = {
      role: 'partner_lead',
      engagementScope: null,
      engagementReach: null,
      accessEndsOn: null,
    } as const;
    const userId = ids.get('max') ?? '';
    await people.as('anne').people.update({ userId, ...access, partnerId: 'departement-cantal' });
    expect(await people.as('max').notifications.list()).not.toHaveLength(0);
    await people.as('anne').people.update({ userId, ...access, partnerId: 'departement-herault' });
    expect(await people.as('max').notifications.list()).toHaveLength(0);
    await people.as('anne').people.erase({ userId: ids.get('tom') ?? '', reason: 'Sur demande.' });
    expect(await people.as('tom').notifications.list()).toHaveLength(0);
  });

  test('is kept half a year, and five hundred lines at most', async () => {
    const { db } = api.services;
    const recipientId = ids.get('paul') ?? '';
    await db.delete(notification).where(eq(notification.recipientId, recipientId));
    await db.update(partner).set({ agreementEndsOn: null });
    const now = new Date();
    const line = {
      recipientId,
      kind: 'comment',
      aboutKind: 'partner',
      aboutId: LOT,
      aboutTitle: 'Lot',
    } as const;
    const old = { ...line, at: new Date(now.getTime() - 181 * 24 * 3600 * 1000) };
    const fresh = { ...line, at: new Date(now.getTime() - 179 * 24 * 3600 * 1000) };
    await db.insert(notification).values([old, fresh]);
    await makeRound({ db, now });
    const kept = () => db.$count(notification, eq(notification.recipientId, recipientId));
    expect(await kept()).toBe(1);
    await db.insert(notification).values(Array.from({ length: MOST_NOTIFICATIONS + 3 }, () => fresh));
    await makeRound({ db, now });
    expect(await kept()).toBe(MOST_NOTIFICATIONS);
  });
});
