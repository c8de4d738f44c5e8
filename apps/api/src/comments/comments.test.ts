import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeHiddenComments } from '@maceo/db/queries/comments';
import type { SubjectKind } from '@maceo/domain/comments/subject';
import { anAdoption } from '../testing/an-adoption.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';

const LOT = 'departement-lot';
const OWN = { kind: 'operation', id: 'reserve' } as const;
const SHARED = { kind: 'operation', id: 'partage' } as const;

let api: OpenedApi;
let people: People;

function operation(title: string, visibility: 'owner' | 'members') {
  const territories = [{ level: 'departement', code: '46' }];
  return {
    status: 'running',
    content: { title, type: 'employer_telework', visibility, territories },
  } as const;
}

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('paul', 'operator_editor');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('tom', 'partner_contributor', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  await people.add('rose', 'reader', LOT);
  await people.as('lea').operations.create(operation('Réservé', 'owner'));
  await people.as('lea').operations.create(operation('Partagé', 'members'));
}, 120_000);
afterAll(() => api.close());

async function readBodies(by: string, subject: { kind: SubjectKind; id: string }) {
  const { comments } = await people.as(by).comments.list(subject);
  return comments.map(({ authorName, body }) => [authorName, body]);
}

describe('a comment', () => {
  test('is signed, keeps its lines and is no markup, for whoever may read the thing', async () => {
    const body = 'Voir <b>page 3</b>\r\npuis relire.';
    await people.as('tom').comments.create({ subject: SHARED, body });
    for (const by of ['tom', 'lea', 'anne', 'max', 'rose']) {
      expect(await readBodies(by, SHARED), by).toEqual([['tom', 'Voir <b>page 3</b>\npuis relire.']]);
    }
    const { comments } = await people.as('max').comments.list(SHARED);
    expect(comments[0]).toMatchObject({ authorRole: 'partner_contributor', editedAt: null, removedBy: null });
    expect(comments[0].authorPartner).toContain('Lot');
  });

  test('is unknown with its thing: neither read nor written where one may not look', async () => {
    const { id } = await people.as('lea').comments.create({ subject: OWN, body: 'Entre nous.' });
    const unknown = { code: 'NOT_FOUND', cause: { reason: { kind: 'operation-unknown' } } };
    await expect(people.as('max').comments.list(OWN)).rejects.toMatchObject(unknown);
    await expect(people.as('max').comments.create({ subject: OWN, body: 'x' })).rejects.toMatchObject(
      unknown,
    );
    const gone = { code: 'NOT_FOUND', cause: { reason: { kind: 'comment-unknown' } } };
    await expect(people.as('max').comments.update({ id, body: 'x' })).rejects.toMatchObject(gone);
    await expect(people.as('max').comments.remove({ id })).rejects.toMatchObject(gone);
    expect(await readBodies('rose', OWN)).toEqual([['lea', 'Entre nous.']]);
  });

  test.each([
    ['operation', 'operation-unknown'],
    ['evidence', 'evidence-unknown'],
    ['hypothesis', 'hypothesis-unknown'],
    ['scenario', 'scenario-unknown'],
    ['experience_sheet', 'operation-unknown'],
    ['partner', 'partner-unknown'],
    ['funding_plan', 'funding-unknown'],
  ] as const)('on what does not exist is refused: %s, %s', async (kind, reason) => {
    const call = people.as('anne').comments.create({ subject: { kind, id: 'inconnu' }, body: 'x' });
    await expect(call).rejects.toMatchObject({ code: 'NOT_FOUND', cause: { reason: { kind: reason } } });
  });

  test.each([
    { kind: 'scenario', id: 's0-tendanciel' },
    { kind: 'partner', id: LOT },
    { kind: 'experience_sheet', id: 'partage' },
  ] as const)('may be left on a $kind', async (subject) => {
    await people.as('max').comments.create({ subject, body: 'Vu.' });
    expect(await readBodies('rose', subject)).toEqual([['max', 'Vu.']]);
  });

  test('of a piece of evidence that is not open stays with its partner and the operator', async () => {
    const content = anAdoption({ confidentiality: 'restricted' });
    const { id } = await people.as('lea').evidence.create({ operationId: SHARED.id, content });
    const subject = { kind: 'evidence', id } as const;
    await people.as('lea').comments.create({ subject, body: 'Chiffre à relire.' });
    expect(await readBodies('anne', subject)).toHaveLength(1);
    await expect(people.as('max').comments.list(subject)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('with nothing in it, or too much, is refused with its bound and leaves no trace', async () => {
    const before = await people.as('lea').comments.list(SHARED);
    const write = (body: unknown) => people.as('lea').comments.create({ subject: SHARED, body });
    await expect(write('  \n')).rejects.toThrow('Commentaire\u00A0: ce champ est à remplir.');
    await expect(write(12)).rejects.toThrow('Commentaire\u00A0: ce champ est à remplir.');
    await expect(write('é'.repeat(4001))).rejects.toThrow('4\u202F000\u00A0caractères au plus');
    expect(await people.as('lea').comments.list(SHARED)).toEqual(before);
    await write('\u{1F33B}'.repeat(2000));
  });
});

describe('the author of a comment', () => {
  const subject = { kind: 'scenario', id: 's1-employeurs-publics' } as const;

  test('corrects it, removes it and puts it back; nobody else does', async () => {
    const { id } = await people.as('lea').comments.create({ subject, body: 'Premier jet.' });
    const foreign = { code: 'FORBIDDEN', cause: { reason: { kind: 'comment-of-other' } } };
    await expect(people.as('max').comments.update({ id, body: 'x' })).rejects.toMatchObject(foreign);
    await expect(people.as('paul').comments.remove({ id })).rejects.toMatchObject(foreign);
    await people.as('lea').comments.update({ id, body: 'Second jet.' });
    expect(await readBodies('max', subject)).toEqual([['lea', 'Second jet.']]);
    await people.as('lea').comments.remove({ id });
    expect(await readBodies('lea', subject)).toEqual([['lea', null]]);
    await expect(people.as('lea').comments.update({ id, body: 'x' })).rejects.toThrow('déjà retiré');
    await people.as('lea').comments.restore({ id });
    expect(await readBodies('max', subject)).toEqual([['lea', 'Second jet.']]);
  });

  test('cannot put back what an administrator removed', async () => {
    const { id } = await people.as('max').comments.create({ subject, body: 'Téléphone de la mairie.' });
    await people.as('anne').comments.remove({ id });
    const { comments } = await people.as('max').comments.list(subject);
    expect(comments.at(-1)).toMatchObject({ body: null, removedBy: 'operator' });
    await expect(people.as('max').comments.restore({ id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await people.as('anne').comments.restore({ id });
  });
});

test('what was removed is deleted for good once its month is over, and not before', async () => {
  const subject = { kind: 'scenario', id: 's0-tendanciel' } as const;
  const { id } = await people.as('lea').comments.create({ subject, body: 'À effacer.' });
  await people.as('lea').comments.remove({ id });
  const { db } = api.services;
  expect(await removeHiddenComments(db, new Date(Date.now() - 60_000))).toBe(0);
  expect(await removeHiddenComments(db, new Date(Date.now() + 60_000))).toBe(1);
  await expect(people.as('lea').comments.restore({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('the journal tells who wrote on what, never the words', async () => {
  const { rows } = (await api.services.db.execute(
    sql`select action, before::text as before, after::text as after from audit_event where entity = 'comment'`,
  )) as unknown as { rows: { action: string; before: string | null; after: string | null }[] };
  expect(new Set(rows.map(({ action }) => action))).toEqual(
    new Set(['create', 'update', 'remove', 'restore']),
  );
  expect(JSON.stringify(rows)).toContain('s1-employeurs-publics');
  expect(JSON.stringify(rows)).not.toMatch(/jet|Téléphone|page 3/);
});

test('a comment keeps its signature when the person’s data are erased', async () => {
  await people.add('zoé', 'consultant', LOT);
  await people.as('zoé').comments.create({ subject: SHARED, body: 'Relu par le cabinet.' });
  const { comments } = await people.as('anne').comments.list(SHARED);
  const { authorId } = comments.at(-1) ?? { authorId: '' };
  await people.as('anne').people.erase({ userId: authorId, reason: 'Fin de conservation.' });
  const after = await people.as('lea').comments.list(SHARED);
  expect(after.comments.at(-1)).toMatchObject({
    ...{ authorId, authorName: 'Personne effacée', authorRole: null, authorPartner: null },
    body: 'Relu par le cabinet.',
  });
});
