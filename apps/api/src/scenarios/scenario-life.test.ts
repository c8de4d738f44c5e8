import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { sql } from 'drizzle-orm';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';

// Runs of the whole massif.
vi.setConfig({ testTimeout: 60_000 });

const LOT = 'departement-lot';
const S1 = 's1-employeurs-publics';
const NEW = { name: 'Variante du Lot', code: 'S1-LOT', summary: 'Le Lot d’abord.', horizonYear: 2030 };

let api: OpenedApi;
let people: People;

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  await people.add('luc', 'partner_contributor', LOT);
  await people.add('firme', 'consultant');
  await people.add('autre', 'consultant');
}, 120_000);
afterAll(() => api.close());

/** Computes the present version and waits for the end. */
async function compute(by: string, scenarioId: string) {
  const run = await people.as(by).runs.start({ scenarioId });
  for await (const _step of await people.as(by).runs.progress({ id: run.id }));
  return people.as(by).runs.get({ id: run.id });
}

const copy = (by: string, more: Partial<typeof NEW> = {}) =>
  people.as(by).scenarios.create({ ...NEW, ...more, copyOf: S1, partnerId: null });

describe('a new scenario', () => {
  test('copies levers, ramp and hypotheses, belongs to its partner, and is a draft that others do not see', async () => {
    const made = await copy('lea');
    const model = (await people.as('lea').scenarios.get({ id: S1 })).scenario;
    expect(made).toMatchObject({ id: 's1-lot-variante-du-lot', partnerId: LOT, status: 'draft', version: 1 });
    expect(made.levers).toEqual(model.levers);
    expect(made.baselineId).toBe('s0-tendanciel');
    await expect(people.as('max').scenarios.get({ id: made.id })).rejects.toThrow('n’existe pas');
    expect((await people.as('max').scenarios.list()).map(({ id }) => id)).not.toContain(made.id);
    expect((await people.as('anne').scenarios.list()).map(({ id }) => id)).toContain(made.id);
  });

  test('begins without levers over the baseline when nothing is copied', async () => {
    const made = await people
      .as('anne')
      .scenarios.create({ ...NEW, code: 'S7', copyOf: null, partnerId: null });
    expect(made).toMatchObject({ levers: [], hypotheses: {}, ramp: null, baselineId: 's0-tendanciel' });
    expect(made.partnerId).toBeNull();
  });

  test('tells every problem at once and writes nothing', async () => {
    const before = (await people.as('anne').scenarios.list()).length;
    const bad = { name: ' ', code: 'a b', summary: '', horizonYear: 2100, copyOf: null, partnerId: null };
    const create = people.as('anne').scenarios.create(bad);
    await expect(create).rejects.toThrow(/Intitulé.*Résumé public.*Code.*Année d’horizon/);
    expect((await people.as('anne').scenarios.list()).length).toBe(before);
  });

  test('keeps codes unique, capitals aside, even over what one may not see', async () => {
    await expect(copy('max', { code: 's1-lot' })).rejects.toThrow('déjà pris');
  });

  test('is not begun by who only contributes, nor from what one may not know', async () => {
    await expect(copy('luc')).rejects.toThrow('rôle');
    const hidden = { ...NEW, code: 'X1', copyOf: 's1-lot-variante-du-lot', partnerId: null };
    await expect(people.as('max').scenarios.create(hidden)).rejects.toThrow('n’existe pas');
  });
});

describe('the life of a firm’s draft', () => {
  let id = '';

  test('is the firm’s to change, computed before it is submitted', async () => {
    id = (await copy('firme', { code: 'S1-F' })).id;
    await expect(people.as('autre').runs.start({ scenarioId: id })).rejects.toThrow('partenaire');
    const submit = () => people.as('firme').scenarios.move({ id, version: 1, step: 'submit', reason: '' });
    await expect(submit()).rejects.toThrow('pas encore de calcul réussi');
    expect((await compute('firme', id)).status).toBe('succeeded');
    expect(await submit()).toMatchObject({ status: 'in_review', version: 1 });
  });

  test('does not change under review; who validates is the operator, who sends back says why', async () => {
    const { scenario } = await people.as('firme').scenarios.get({ id });
    const edit = { id, version: 1, levers: scenario.levers, hypotheses: {}, name: 'Autre nom' };
    await expect(people.as('firme').scenarios.updateLevers(edit)).rejects.toThrow('En relecture');
    const validate = { id, version: 1, step: 'validate', reason: '' } as const;
    await expect(people.as('firme').scenarios.move(validate)).rejects.toThrow('revient à l’opérateur');
    const sendBack = { ...validate, step: 'return' } as const;
    await expect(people.as('anne').scenarios.move(sendBack)).rejects.toThrow('dites pourquoi');
    await people.as('anne').scenarios.move({ ...sendBack, reason: 'Citer une action' });
    await people.as('firme').scenarios.move({ ...validate, step: 'submit' });
    expect(await people.as('anne').scenarios.move(validate)).toMatchObject({ status: 'validated' });
    await expect(people.as('anne').scenarios.move(validate)).rejects.toThrow('Validé');
  });

  test('validated, an edit makes the next version a draft and the former one stays readable', async () => {
    const { scenario } = await people.as('firme').scenarios.get({ id });
    const edit = { id, version: 1, levers: scenario.levers, hypotheses: {}, name: 'Version suivante' };
    const next = await people.as('firme').scenarios.updateLevers(edit);
    expect(next).toMatchObject({ version: 2, status: 'draft', name: 'Version suivante' });
    expect((await people.as('firme').scenarios.versions({ id })).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    const first = await people.as('firme').scenarios.version({ id, version: 1 });
    expect(first.saved).toMatchObject({ version: 1, author: 'firme', content: { name: NEW.name } });
    await expect(people.as('firme').scenarios.version({ id, version: 9 })).rejects.toThrow('pas conservée');
    await expect(people.as('max').scenarios.version({ id, version: 1 })).resolves.toBeDefined();
  });

  test('a step taken over a version that has passed is a conflict', async () => {
    await compute('firme', id);
    const late = { id, version: 1, step: 'submit', reason: '' } as const;
    await expect(people.as('firme').scenarios.move(late)).rejects.toThrow('entre-temps');
  });

  test('tells the operator what is submitted and the firm what came of it, with the reason', async () => {
    const told = async (who: string) =>
      (await people.as(who).notifications.list()).filter(({ about }) => about.id === id);
    expect((await told('anne')).map(({ kind }) => kind)).toEqual([
      'scenario-submitted',
      'scenario-submitted',
    ]);
    expect((await told('firme')).map(({ kind, detail }) => [kind, detail])).toEqual([
      ['scenario-validated', null],
      ['scenario-returned', 'Citer une action'],
    ]);
    expect(await told('max')).toEqual([]);
  });

  test('the journal keeps the steps with their reasons', async () => {
    const { rows } = await api.services.db.execute(
      sql`select after->>'status' as status, reason from audit_event
          where entity = 'scenario' and entity_id = ${id} and action = 'move' order by id`,
    );
    expect(rows).toEqual([
      { status: 'in_review', reason: '' },
      { status: 'draft', reason: 'Citer une action' },
      { status: 'in_review', reason: '' },
      { status: 'validated', reason: '' },
    ]);
  });
});

describe('a partner’s draft', () => {
  const id = 's1-lot-variante-du-lot';

  test('is not made public before it is submitted, and never by the partner or a firm', async () => {
    const run = await compute('lea', id);
    const publish = (by: string) => people.as(by).publications.publish({ runId: run.id });
    await expect(publish('lea')).rejects.toThrow('rôle');
    await expect(publish('anne')).rejects.toThrow('soumis à relecture');
    await people.as('lea').scenarios.move({ id, version: 1, step: 'submit', reason: '' });
    expect(await publish('anne')).toMatchObject({ number: 1 });
    const { scenario, steps } = await people.as('lea').scenarios.get({ id });
    expect([scenario.status, steps]).toEqual(['published', []]);
  });

  test('never run nor public, it is archived with a reason, and restored', async () => {
    const { id: draft } = await copy('lea', { code: 'S1-B' });
    const step = { id: draft, version: 1, reason: '' };
    await expect(people.as('lea').scenarios.move({ ...step, step: 'archive' })).rejects.toThrow(
      'dites pourquoi',
    );
    await people.as('lea').scenarios.move({ ...step, step: 'archive', reason: 'Doublon' });
    await expect(people.as('lea').scenarios.move({ ...step, step: 'submit' })).rejects.toThrow('Archivé');
    expect(await people.as('lea').scenarios.move({ ...step, step: 'restore' })).toMatchObject({
      status: 'draft',
    });
  });

  test('what the study shipped keeps its first version too', async () => {
    const versions = await people.as('lea').scenarios.versions({ id: S1 });
    expect(versions.at(-1)).toMatchObject({ version: 1, author: null });
  });
});
