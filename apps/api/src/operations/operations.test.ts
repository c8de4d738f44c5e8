import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';

const LOT = 'departement-lot';
const CONTENT = {
  title: 'Télétravail à la communauté de communes',
  type: 'employer_telework',
  territories: [{ level: 'departement', code: '46' }],
};

let api: OpenedApi;
let people: People;

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('luc', 'partner_contributor', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  await people.add('cabinet', 'consultant');
  await people.add('rose', 'reader', LOT);
}, 120_000);
afterAll(() => api.close());

/** A new operation of the Lot, with more than what is needed where the test says so. */
function create(by: string, more: Record<string, unknown> = {}) {
  return people.as(by).operations.create({ status: 'running', content: { ...CONTENT, ...more } });
}

describe('a new operation', () => {
  test('needs only title, territory, type and status, belongs to the partner, and nothing else is invented', async () => {
    const made = await create('lea');
    expect(made).toMatchObject({ id: 'teletravail-a-la-communaute-de-communes', partnerId: LOT, version: 1 });
    expect(made).toMatchObject({
      cost: { amountCents: null },
      fullTimeEquivalents: null,
      visibility: 'owner',
    });
    expect((await create('luc')).id).toBe('teletravail-a-la-communaute-de-communes-2');
    const journal = await api.services.db.execute(
      sql`select action, after from audit_event where entity = 'operation' and entity_id = ${made.id}`,
    );
    expect(journal.rows).toMatchObject([{ action: 'create', after: { title: CONTENT.title } }]);
  });

  test('tells every problem at once, by field and bounds, and writes nothing', async () => {
    const before = (await people.as('lea').operations.list()).length;
    const bad = create('lea', {
      title: '',
      territories: [],
      fullTimeEquivalents: -1,
      cost: { amountCents: Number.NaN, taxBasis: null },
      startedOn: '2011-13',
      commitments: [{ label: 'Conventions', signed: 1.5, used: null, countedOn: null }],
    });
    await expect(bad).rejects.toThrow(/Intitulé.*à remplir/);
    await expect(bad).rejects.toThrow(/Territoires.*au moins 1/);
    await expect(bad).rejects.toThrow(/Équivalents temps plein.*au moins 0/);
    await expect(bad).rejects.toThrow(/Coût.*nombre/);
    await expect(bad).rejects.toThrow(/Début.*2011-06/);
    await expect(bad).rejects.toThrow(/signés, ligne 1.*entier/);
    expect(await people.as('lea').operations.list()).toHaveLength(before);
  });

  test.each([
    [{ territories: [{ level: 'commune', code: '99999' }] }, /99999/],
    [{ organisationIds: ['inconnue'] }, /Organisations.*inconnue/],
    [{ telecentreIds: ['inconnu'] }, /Télécentres.*inconnu/],
    [{ startedOn: '2012', endedOn: '2011' }, /Fin.*précéder/],
    [{ cost: { amountCents: -5, taxBasis: 'HT' } }, /Coût.*au moins 0/],
  ])('is refused with %j', async (more, expected) => {
    await expect(create('lea', more)).rejects.toThrow(expected);
  });

  test('is not for a reader to enter, nor evaluated before there is evidence', async () => {
    await expect(create('rose')).rejects.toThrow('rôle');
    const early = people.as('lea').operations.create({ status: 'evaluated', content: CONTENT });
    await expect(early).rejects.toThrow('au moins un élément de preuve validé');
  });

  test('of a firm without partner is the operator’s, which names any partner', async () => {
    expect((await create('cabinet')).partnerId).toBeNull();
    const given = await people.as('anne').operations.create({
      partnerId: LOT,
      status: 'idea',
      content: CONTENT,
    });
    expect(given.partnerId).toBe(LOT);
    const lost = people
      .as('anne')
      .operations.create({ partnerId: 'inconnu', status: 'idea', content: CONTENT });
    await expect(lost).rejects.toThrow('n’existe pas');
  });
});

describe('who reads an operation', () => {
  test('is its own partner at first, then everyone signed in, then everyone', async () => {
    const { id, version } = await create('lea', { title: 'Cercles' });
    const listed = async () =>
      (await people.as('personne').study.get()).operations.map((o) => o.operation.id);
    await expect(people.as('max').operations.get({ id })).rejects.toThrow('n’existe pas');
    expect((await people.as('rose').operations.get({ id })).operation.id).toBe(id);
    const content = (await people.as('lea').operations.get({ id })).operation;
    const shared = await people
      .as('lea')
      .operations.update({ id, version, content: { ...content, visibility: 'members' } });
    expect((await people.as('max').operations.get({ id })).operation.id).toBe(id);
    expect(await listed()).not.toContain(id);
    const open = { id, version: shared.version, content: { ...content, visibility: 'public' } };
    await expect(people.as('luc').operations.update(open)).rejects.toThrow('revient au responsable');
    await people.as('lea').operations.update(open);
    expect(await listed()).toContain(id);
  });
});

describe('two writers', () => {
  test('of one version: the second is refused and nothing of the first is lost', async () => {
    const made = await create('lea', { title: 'À deux' });
    const edit = (by: string, lessons: string) =>
      people.as(by).operations.update({ id: made.id, version: 1, content: { ...made, lessons } });
    expect(await edit('lea', 'Le protocole a tenu.')).toMatchObject({ version: 2 });
    await expect(edit('luc', 'Autre chose.')).rejects.toThrow('version 2, vous aviez la 1');
    const { operation } = await people.as('luc').operations.get({ id: made.id });
    expect(operation.lessons).toBe('Le protocole a tenu.');
  });

  test('of different partners: a neighbour reads and does not change', async () => {
    const made = await create('lea', { title: 'Voisins', visibility: 'members' });
    const edit = people.as('max').operations.update({ id: made.id, version: 1, content: made });
    await expect(edit).rejects.toThrow('celle d’un autre partenaire');
    const move = people.as('max').operations.move({ id: made.id, version: 1, to: 'stopped', reason: '' });
    await expect(move).rejects.toThrow('celle d’un autre partenaire');
  });
});

describe('the life of an operation', () => {
  test('goes on step by step, refuses jumps with both names, and is noted with its reason', async () => {
    const made = await create('lea', { title: 'Vie' });
    const move = (version: number, to: 'paused' | 'scaled' | 'evaluated') =>
      people.as('lea').operations.move({ id: made.id, version, to, reason: ' travaux ' });
    await expect(move(1, 'scaled')).rejects.toThrow(/En cours.*Généralisée/);
    await expect(move(1, 'evaluated')).rejects.toThrow('au moins un élément de preuve validé');
    expect(await move(1, 'paused')).toMatchObject({ status: 'paused', version: 2 });
    const journal = await api.services.db.execute(
      sql`select before, after, reason from audit_event where action = 'move' and entity_id = ${made.id}`,
    );
    expect(journal.rows).toEqual([
      { before: { status: 'running' }, after: { status: 'paused' }, reason: 'travaux' },
    ]);
  });
});
