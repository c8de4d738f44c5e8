import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditEvent } from '@maceo/db/tables/audit-event';
import { operation } from '@maceo/db/tables/operation';
import { aBook, CANTAL, LOT, openImporter, type Importer } from '../testing/open-importer.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

const HEADERS = ['Intitulé', 'Nature', 'Statut', 'Code INSEE', 'Bilan'];

let api: OpenedApi;
let importer: Importer;

const asPerson = (name: string) => importer.asPerson(name);
const upload = (...sent: Parameters<Importer['upload']>) => importer.upload(...sent);
const check = (...asked: Parameters<Importer['check']>) => importer.check(...asked);
const importAll = (...sent: Parameters<Importer['importAll']>) => importer.importAll(...sent);
const listLines = (...asked: Parameters<Importer['listLines']>) => importer.listLines(...asked);

const findTitled = async (title: string) =>
  (await api.services.db.select().from(operation).where(eq(operation.title, title))).at(0);

beforeAll(async () => {
  api = await openLoadedApi();
  importer = await openImporter(api);
}, 120_000);
afterAll(() => api.close());

describe('a file of operations', () => {
  test('with INSEE codes read as numbers proposes them mended, line by line, and writes nothing', async () => {
    const job = await upload(aBook([HEADERS, ['Tiers-lieu', 'Télécentre', 'En cours', 3185, null]]));
    expect(job).toMatchObject({ status: 'uploaded', mappingOrigin: 'headers', counts: null });
    const checked = await check(job);
    expect(checked.counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 0, repaired: 2 });
    const [line] = await listLines(checked);
    expect(line).toMatchObject({ line: 2, action: 'added', title: 'Tiers-lieu', problems: [] });
    expect(line.repairs.map(({ read, became }) => [read, became])).toContainEqual(['3185', '03185']);
    expect(await findTitled('Tiers-lieu')).toBeUndefined();
  });

  test('is written at once when confirmed, says « 0 ajout » when it comes again, and leaves its trace', async () => {
    const rows = [
      HEADERS,
      ['Pilote du siège', 'Télétravail', 'En cours', 46042, 'Agents satisfaits'],
      ['Espace partagé', 'Télécentre', 'projet', '46102 ; Figeac', null],
    ];
    const job = await importAll(rows);
    expect(job).toMatchObject({ status: 'committed', version: 3 });
    expect(await findTitled('Pilote du siège')).toMatchObject({
      partnerId: LOT,
      status: 'running',
      territories: [{ level: 'commune', code: '46042' }],
      lessons: 'Agents satisfaits',
    });
    const again = await check(await upload(aBook(rows)));
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const commit = asPerson('lot').commit({ id: again.id, version: again.version });
    await expect(commit).rejects.toThrow('n’ajoute ni ne modifie rien');
    const events = await api.services.db.select().from(auditEvent).where(eq(auditEvent.entityId, job.id));
    expect(events.map(({ action }) => action)).toEqual(['import.uploaded', 'import.committed']);
  });

  test('shows what it would change field by field; an empty cell changes nothing', async () => {
    await importAll([HEADERS, ['Charte', 'Autre action', 'Idée', 46042, 'Premier bilan']]);
    const rows = [HEADERS, ['CHARTE', 'Autre action', 'En cours', 46042, null]];
    const checked = await check(await upload(aBook(rows)));
    const [line] = await listLines(checked);
    expect(line).toMatchObject({ action: 'changed', title: 'CHARTE' });
    expect(line.changes).toEqual([{ field: 'status', label: 'État', before: 'Idée', after: 'En cours' }]);
  });

  test('is rolled back in one go: what was changed is as before, what was added is gone', async () => {
    await importAll([HEADERS, ['Ancienne', 'Autre action', 'Idée', 46042, 'Avant']]);
    const before = await findTitled('Ancienne');
    const job = await importAll([
      HEADERS,
      ['Ancienne', 'Autre action', 'Arrêtée', 46102, 'Après'],
      ['Nouvelle', 'Autre action', 'Idée', 46042, null],
    ]);
    expect(await findTitled('Ancienne')).toMatchObject({ status: 'stopped', lessons: 'Après' });
    const undone = await asPerson('lot').rollBack({ id: job.id, version: job.version });
    expect(undone.status).toBe('rolled_back');
    expect(await findTitled('Ancienne')).toMatchObject({
      status: 'idea',
      lessons: 'Avant',
      territories: before?.territories,
    });
    expect(await findTitled('Nouvelle')).toBeUndefined();
    const events = await api.services.db.select().from(auditEvent).where(eq(auditEvent.entityId, job.id));
    expect(events.at(-1)).toMatchObject({ action: 'import.rolled_back', after: { restored: 2 } });
  });

  test('cannot be rolled back once someone has changed one of its operations, which is named', async () => {
    const job = await importAll([HEADERS, ['Retouchée', 'Autre action', 'Idée', 46042, null]]);
    await importAll([HEADERS, ['Retouchée', 'Autre action', 'En cours', 46042, null]]);
    const undo = asPerson('lot').rollBack({ id: job.id, version: job.version });
    await expect(undo).rejects.toThrow(/ne peut plus être annulé.*Retouchée/);
    expect(await findTitled('Retouchée')).toMatchObject({ status: 'running' });
  });

  test('cannot be rolled back once people discuss one of its operations: their words would hang on nothing', async () => {
    const job = await importAll([HEADERS, ['Discutée', 'Autre action', 'Idée', 46042, null]]);
    const id = (await findTitled('Discutée'))?.id ?? '';
    const { comments } = importer.people.as('admin');
    await comments.create({ subject: { kind: 'operation', id }, body: 'Depuis quand\u202F?' });
    const undo = asPerson('lot').rollBack({ id: job.id, version: job.version });
    await expect(undo).rejects.toThrow(/ne peut plus être annulé.*Discutée/);
    expect(await comments.list({ kind: 'operation', id })).toMatchObject({ olderCount: 0 });
  });

  test('is not written when an operation changed after the check', async () => {
    await importAll([HEADERS, ['Disputée', 'Autre action', 'Idée', 46042, null]]);
    const checked = await check(
      await upload(aBook([HEADERS, ['Disputée', 'Autre action', 'Arrêtée', 46042, null]])),
    );
    await importAll([HEADERS, ['Disputée', 'Autre action', 'En cours', 46042, null]]);
    const commit = asPerson('lot').commit({ id: checked.id, version: checked.version });
    await expect(commit).rejects.toThrow('relancez-la');
    expect(await findTitled('Disputée')).toMatchObject({ status: 'running' });
  });

  test('confirmed twice at once is written once', async () => {
    const checked = await check(
      await upload(aBook([HEADERS, ['Double clic', 'Autre action', 'Idée', 46042, null]])),
    );
    const commit = () => asPerson('lot').commit({ id: checked.id, version: checked.version });
    const outcomes = await Promise.allSettled([commit(), commit()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('has its bad lines refused with every reason, and given back as a file to mend', async () => {
    const rows = [
      HEADERS,
      ['Postale', 'Autre action', 'Idée', 46000, null],
      ['Ailleurs', 'Autre action', 'Idée', 75056, null],
      ['Ambiguë', 'Zut', 'Idée', 'Murat', '=1+1'],
      ['Notée', 'Autre action', 'Évaluée', 46042, null],
      ['Bonne', 'Autre action', 'Idée', 46042, null],
      ['Bonne', 'Autre action', 'Idée', 46042, null],
    ];
    const checked = await check(await upload(aBook(rows)));
    expect(checked.counts).toMatchObject({ added: 1, refused: 5 });
    const problems = (await listLines(checked)).map((line) =>
      line.problems.map(({ message }) => message).join(' '),
    );
    expect(problems[0]).toMatch(/code postal|Aucun territoire/);
    expect(problems[2]).toContain('«\u202FZut\u202F» n’est pas dans la liste');
    expect(problems[3]).toContain('demande une observation validée');
    expect(problems[5]).toContain('La ligne 6 porte déjà sur');
    const path = `/api/imports/${checked.id}/problemes.csv`;
    expect((await api.request(path)).status).toBe(401);
  });

  test('remembers how its columns were chosen, for this partner alone', async () => {
    const rows = [
      ['Appellation', 'Nature', 'Statut', 'Code INSEE'],
      ['Sans titre connu', 'Autre action', 'Idée', 46042],
    ];
    const job = await upload(aBook(rows));
    await expect(check(job)).rejects.toThrow('Titre');
    const fields = { ...job.mapping.fields, title: { kind: 'column', column: 0, unit: null } as const };
    await check(job, 'lot', { ...job.mapping, fields });
    expect(await upload(aBook(rows))).toMatchObject({ status: 'mapped', mappingOrigin: 'remembered' });
    const other = await upload(aBook(rows), { by: 'cantal', partnerId: CANTAL });
    expect(other.mappingOrigin).toBe('headers');
  });
});

describe('files of organisations and of their observations', () => {
  test('follow one another: an employer, an operation there, how many telework', async () => {
    await importAll(
      [
        ['Raison sociale', 'N° SIRET', 'Catégorie juridique', 'Code APE', 'Effectif total'],
        ['Ville de Cahors', '732 829 320 00074', 7210, '84.11Z', 320],
      ],
      { targetId: 'organisations' },
    );
    await importAll([
      [...HEADERS, 'Employeur', 'Budget (k€)'],
      ['Agents de Cahors', 'Télétravail', 'En cours', 46042, null, 'Ville de Cahors', 12.5],
    ]);
    const found = await findTitled('Agents de Cahors');
    expect(found).toMatchObject({ organisationIds: ['ville-de-cahors'], cost: { amountCents: 1_250_000 } });
    const job = await importAll(
      [
        ['Opération', 'Employeur', 'Éligibles', 'Télétravailleurs', 'Taux', 'Date', 'Répondant', 'Qualité'],
        ['Agents de Cahors', '732829320', 120, 42, { percent: 0.35 }, { serial: 45657 }, 'Fichier RH', 'B'],
      ],
      { targetId: 'observations' },
    );
    expect(job.counts).toMatchObject({ added: 1, refused: 0 });
  });

  test('a rate without its eligible staff, or that is not theirs, is refused with its line', async () => {
    const rows = [
      ['Opération', 'Éligibles', 'Télétravailleurs', 'Taux', 'Date', 'Répondant', 'Qualité'],
      ['Agents de Cahors', null, 12, 100, 2023, 'Agents', 'C'],
      ['Agents de Cahors', 120, 42, 58, 2022, 'Agents', 'C'],
      ['Agents de Cahors', 12, 42, null, 2021, 'Agents', 'C'],
      ['Inconnue', 120, 42, null, 2020, 'Agents', 'C'],
    ];
    const checked = await check(await upload(aBook(rows), { targetId: 'observations' }));
    const problems = (await listLines(checked)).map((line) =>
      line.problems.map(({ message }) => message).join(' '),
    );
    expect(checked.counts).toMatchObject({ added: 0, refused: 4 });
    expect(problems[0]).toContain('Effectif éligible manque');
    expect(problems[1]).toContain('les effectifs donnent 35\u00A0%');
    expect(problems[2]).toContain('plus que d’éligibles');
    expect(problems[3]).toContain('Aucune opération de ce partenaire');
  });
});

describe('what is one’s own', () => {
  test('is all that one imports into, and all that one knows', async () => {
    const rows = [HEADERS, ['À nous', 'Autre action', 'Idée', 46042, null]];
    await expect(upload(aBook(rows), { by: 'cantal', partnerId: LOT })).rejects.toThrow('not-owner');
    await expect(upload(aBook(rows), { by: 'lot', partnerId: null })).rejects.toThrow('not-owner');
    const job = await upload(aBook(rows));
    await expect(asPerson('cantal').get({ id: job.id, action: null, offset: 0 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const ref = { id: job.id, version: job.version };
    await expect(asPerson('cantal').remove(ref)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await asPerson('cantal').list()).some((one) => one.job.id === job.id)).toBe(false);
    expect((await asPerson('admin').list()).some((one) => one.job.id === job.id)).toBe(true);
    await asPerson('lot').remove(ref);
    expect((await asPerson('admin').list()).some((one) => one.job.id === job.id)).toBe(false);
  });

  test('is not changed by another’s file of the same titles', async () => {
    await importAll([HEADERS, ['Homonyme', 'Autre action', 'Idée', 46042, 'Du Lot']]);
    const job = await importAll([HEADERS, ['Homonyme', 'Autre action', 'Arrêtée', 15014, 'Du Cantal']], {
      by: 'cantal',
      partnerId: CANTAL,
    });
    expect(job.counts).toMatchObject({ added: 1, changed: 0 });
    const homonyms = await api.services.db.select().from(operation).where(eq(operation.title, 'Homonyme'));
    expect(homonyms.map(({ id, partnerId, lessons }) => [id, partnerId, lessons]).toSorted()).toEqual([
      ['homonyme', LOT, 'Du Lot'],
      ['homonyme-2', CANTAL, 'Du Cantal'],
    ]);
  });
});

describe('the form of a file', () => {
  const send = (headers: Record<string, string>, body: FormData) =>
    api.request('/api/imports', { method: 'POST', headers, body });

  const signIn = async () => ({ cookie: await importer.people.signIn('admin') });

  function aForm(content: Buffer, name: string): FormData {
    const form = new FormData();
    form.set('fichier', new File([new Uint8Array(content)], name));
    form.set('cible', 'operations');
    form.set('partenaire', '');
    return form;
  }

  test('is for those who are signed in; its file is kept under its bare name, its report comes back as CSV', async () => {
    const csv = Buffer.from('\u{FEFF}Titre;Type;État;Territoire\r\n=cmd|x;Autre action;Zut;46042\r\n');
    expect((await send({}, aForm(csv, 'a.csv'))).status).toBe(401);
    const session = await signIn();
    const created = await send(session, aForm(csv, '../../etc/a.csv'));
    expect(created.status).toBe(201);
    const { id } = (await created.json()) as { id: string };
    const { job } = await asPerson('admin').get({ id, action: null, offset: 0 });
    expect(job.fileName).toBe('a.csv');
    await check(job, 'admin');
    const file = await api.request(`/api/imports/${id}/problemes.csv`, { headers: session });
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="lignes-refusees.csv"');
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer());
    expect(text.startsWith("\u{FEFF}Titre;Type;État;Territoire;problème\r\n'=cmd|x;")).toBe(true);
    const model = await api.request('/api/imports/modeles/operations.xlsx', { headers: session });
    expect(model.status).toBe(200);
    expect((await api.request('/api/imports/modeles/rien.csv', { headers: session })).status).toBe(404);
  });

  test('refuses what is no file, what cannot be read and what is too large, in French', async () => {
    const session = await signIn();
    const say = async (body: FormData) => {
      const response = await send(session, body);
      expect(response.status).toBe(400);
      return ((await response.json()) as { erreur: { message: string } }).erreur.message;
    };
    expect(await say(new FormData())).toContain('Choisissez un fichier');
    expect(await say(aForm(Buffer.from('%PDF-1.7'), 'a.csv'))).toContain('est un PDF');
    expect(await say(aForm(Buffer.alloc(11 * 1024 * 1024, 'a'), 'a.csv'))).toContain('dépasse 10\u00A0Mio');
  });
});
