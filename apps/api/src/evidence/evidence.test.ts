import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { openLoadedApi, ORIGIN, type OpenedApi } from '../testing/open-loaded-api.ts';
import { EMPTY_EVIDENCE } from '../testing/evidence-content.ts';
import { People } from '../testing/people.ts';

const LOT = 'departement-lot';
const ADOPTION = {
  ...EMPTY_EVIDENCE,
  ...{ kind: 'adoption', measure: 'Agents en télétravail', eligibleCount: 40, teleworkerCount: 12 },
};
const OPERATION = 'preuves';

let api: OpenedApi;
let people: People;

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  await people.add('rose', 'reader', LOT);
  await people.as('lea').operations.create({
    status: 'running',
    content: {
      title: 'Preuves',
      type: 'employer_telework',
      visibility: 'members',
      territories: [{ level: 'departement', code: '46' }],
    },
  });
}, 120_000);
afterAll(() => api.close());

function create(more: Record<string, unknown> = {}, by = 'lea') {
  return people.as(by).evidence.create({ operationId: OPERATION, content: { ...ADOPTION, ...more } });
}

/** A draft, then submitted, then validated by the operator. */
async function createValidated(more: Record<string, unknown> = {}) {
  const { id } = await create(more);
  await people.as('lea').evidence.move({ id, version: 1, to: 'submitted', reason: '' });
  return people.as('anne').evidence.move({ id, version: 2, to: 'validated', reason: '' });
}

async function readStatuses(by: string): Promise<Record<string, string>> {
  const { evidence } = await people.as(by).operations.get({ id: OPERATION });
  return Object.fromEntries(evidence.map(({ id, status }) => [id, status]));
}

describe('an adoption', () => {
  test('of twelve volunteers out of twelve is refused until the eligible staff is told', async () => {
    const volunteers = { eligibleCount: null, teleworkerCount: 12, volunteersOnly: true };
    await expect(create(volunteers)).rejects.toThrow(/Indiquez l’effectif éligible.*12.volontaires sur 12/);
    const told = await create({ ...volunteers, eligibleCount: 180 });
    expect(told).toMatchObject({
      eligibleCount: 180,
      teleworkerCount: 12,
      volunteersOnly: true,
      status: 'draft',
    });
  });

  test.each([
    [{ teleworkerCount: 41 }, /41 dépasse l’effectif éligible \(40\)/],
    [{ teleworkerCount: null }, /combien d’agents éligibles/],
    [{ eligibleCount: 0, teleworkerCount: 0 }, /au moins 1/],
    [{ eligibleCount: Number.NaN }, /Effectif éligible.*nombre/],
    [{ eligibleCount: 12.5 }, /Effectif éligible.*entier/],
    [{ daysEffective: 6 }, /Jours effectifs.*au plus 5/],
    [{ distanceKm: { mean: -3, min: null, max: null } }, /Distance moyenne.*au moins 0/],
    [{ distanceKm: { mean: 5, min: 10, max: 20 } }, /croissant/],
    [{ daysDistribution: [{ days: 1, teleworkers: 13 }] }, /13 personnes, plus que les 12/],
    [{ daysDistribution: [{ days: 4, teleworkers: 1 }] }, /Répartition.*valeurs proposées/],
    [{ organisationId: 'inconnue' }, /Organisation.*inconnue/],
    [{ measure: '' }, /Ce qui est observé.*à remplir/],
    [{ low: 3, high: 1 }, /borne haute/],
  ])('is refused with %j', async (more, expected) => {
    await expect(create(more)).rejects.toThrow(expected);
  });

  test('is not for a neighbour nor for a reader to enter', async () => {
    await expect(create({}, 'max')).rejects.toThrow('celle d’un autre partenaire');
    await expect(create({}, 'rose')).rejects.toThrow('rôle');
  });
});

describe('the life of a piece of evidence', () => {
  test('is judged by the operator alone, refused with a reason, mended and submitted again', async () => {
    const { id } = await create();
    const step = (
      by: string,
      version: number,
      to: 'submitted' | 'validated' | 'rejected' | 'draft',
      reason = '',
    ) => people.as(by).evidence.move({ id, version, to, reason });
    await expect(step('lea', 1, 'validated')).rejects.toThrow('ne passe pas');
    await step('lea', 1, 'submitted');
    await expect(step('lea', 2, 'validated')).rejects.toThrow('revient à l’opérateur');
    await expect(step('anne', 2, 'rejected')).rejects.toThrow('Motif');
    expect(await step('anne', 2, 'rejected', 'Date illisible.')).toMatchObject({
      status: 'rejected',
      rejectionReason: 'Date illisible.',
    });
    expect(await step('lea', 3, 'draft')).toMatchObject({ status: 'draft', rejectionReason: null });
    await expect(step('lea', 3, 'submitted')).rejects.toThrow('version 4, vous aviez la 3');
  });

  test('once validated it no longer changes, and lets its operation be evaluated', async () => {
    const piece = await createValidated();
    const edit = people.as('lea').evidence.update({ id: piece.id, version: 3, content: ADOPTION });
    await expect(edit).rejects.toThrow('ne se modifie plus');
    const { operation } = await people.as('lea').operations.get({ id: OPERATION });
    const done = await people
      .as('lea')
      .operations.move({ id: OPERATION, version: operation.version, to: 'evaluated', reason: '' });
    expect(done.status).toBe('evaluated');
  });

  test('is replaced by a correction only when that one is validated, once', async () => {
    const former = await createValidated();
    const [first, second] = [
      await people.as('lea').evidence.replace({ id: former.id }),
      await people.as('lea').evidence.replace({ id: former.id }),
    ];
    expect(first).toMatchObject({ status: 'draft', supersedesId: former.id, eligibleCount: 40 });
    expect((await readStatuses('lea'))[former.id]).toBe('validated');
    for (const { id } of [first, second]) {
      await people.as('lea').evidence.move({ id, version: 1, to: 'submitted', reason: '' });
    }
    await people.as('anne').evidence.move({ id: first.id, version: 2, to: 'validated', reason: '' });
    expect(await readStatuses('lea')).toMatchObject({ [former.id]: 'superseded', [first.id]: 'validated' });
    const late = people.as('anne').evidence.move({ id: second.id, version: 2, to: 'validated', reason: '' });
    await expect(late).rejects.toThrow(/Remplacée/);
    expect((await readStatuses('lea'))[second.id]).toBe('submitted');
  });

  test('restricted or not validated, it is its partner’s and the operator’s to see', async () => {
    const { id } = await createValidated({ confidentiality: 'restricted' });
    expect(Object.keys(await readStatuses('rose'))).toContain(id);
    expect(Object.keys(await readStatuses('max'))).not.toContain(id);
  });
});

describe('a file of a piece of evidence', () => {
  const PDF = '%PDF-1.7\nrapport';

  async function send(by: string, evidenceId: string, name: string, body: string | Uint8Array<ArrayBuffer>) {
    const cookie = await people.signIn(by);
    return api.request(`/api/preuves/${evidenceId}/fichiers?nom=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: ORIGIN,
        host: new URL(ORIGIN).host,
        'content-type': 'application/octet-stream',
      },
      body,
    });
  }

  async function read(by: string, fileId: string): Promise<Response> {
    const cookie = by === '' ? '' : await people.signIn(by);
    return api.request(`/api/preuves/fichiers/${fileId}`, { headers: { cookie } });
  }

  test('comes back as a download under its clean name, for its owners alone', async () => {
    const { id } = await create();
    const sent = await send('lea', id, '../../Étude "finale".pdf', PDF);
    expect(sent.status).toBe(201);
    const file = (await sent.json()) as { id: string; name: string; bytes: number };
    expect(file).toMatchObject({ name: 'Étude finale.pdf', bytes: PDF.length, mediaType: 'application/pdf' });
    const back = await read('anne', file.id);
    expect(await back.text()).toBe(PDF);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-disposition': `attachment; filename="_tude finale.pdf"; filename*=UTF-8''%C3%89tude%20finale.pdf`,
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    expect((await read('rose', file.id)).status).toBe(200);
    expect((await read('max', file.id)).status).toBe(404);
    expect((await read('', file.id)).status).toBe(401);
    const { evidence } = await people.as('lea').operations.get({ id: OPERATION });
    expect(evidence.find((piece) => piece.id === id)?.attachments).toEqual([file]);
  });

  test.each([
    ['page.html', '<html></html>', 'Sont acceptés'],
    ['programme.pdf', 'MZ\u0090', 'n’est pas celui d’un fichier'],
    ['macro.xlsm', 'PK\u0003\u0004', 'Sont acceptés'],
    ['tableau.csv', 'a;b\u0000c', 'n’est pas celui'],
    ['vide.pdf', '', 'vide'],
    ['sans-extension', PDF, 'Sont acceptés'],
  ])('is refused when it is %s', async (name, body, expected) => {
    const { id } = await create();
    const sent = await send('lea', id, name, body);
    expect(sent.status).toBe(400);
    expect(await sent.text()).toContain(expected);
  });

  test('is refused above ten mebibytes, from a neighbour, and once the evidence is submitted', async () => {
    const { id } = await create();
    const large = new Uint8Array(10 * 1024 * 1024 + 1);
    expect((await send('lea', id, 'gros.pdf', large)).status).toBe(413);
    expect((await send('max', id, 'a.pdf', PDF)).status).toBe(404);
    await people.as('lea').evidence.move({ id, version: 1, to: 'submitted', reason: '' });
    expect((await send('lea', id, 'a.pdf', PDF)).status).toBe(412);
  });

  test('is removed with its bytes, by its owner, and the journal keeps what it was', async () => {
    const { id } = await create();
    const file = (await (await send('lea', id, 'a.pdf', PDF)).json()) as { id: string };
    await expect(people.as('max').evidence.removeFile({ id: file.id })).rejects.toThrow('n’existe pas');
    await people.as('lea').evidence.removeFile({ id: file.id });
    expect((await read('lea', file.id)).status).toBe(404);
    expect(await api.services.files.read(file.id)).toBeUndefined();
    const journal = await api.services.db.execute(
      sql`select action, before from audit_event where entity_id = ${id} and action = 'detach'`,
    );
    expect(journal.rows).toMatchObject([{ before: { name: 'a.pdf' } }]);
  });
});
