import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { auditEvent } from '@maceo/db/tables/audit-event';
import { operation } from '@maceo/db/tables/operation';
import { telecentre } from '@maceo/db/tables/telecentre';
import { aBook, CANTAL, openImporter, type Importer } from '../testing/open-importer.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

const HEADERS = ['Nom', 'Code INSEE', 'État', 'Open space', 'Prix par jour', 'Usagers', 'Fermé le'];
const INTO = { targetId: 'telecentres' };

let api: OpenedApi;
let importer: Importer;

const findNamed = (name: string) =>
  api.services.db.select().from(telecentre).where(eq(telecentre.name, name));

beforeAll(async () => {
  api = await openLoadedApi();
  importer = await openImporter(api);
}, 120_000);
afterAll(() => api.close());

test('a file of telecentres adds them, then changes only what it says, and is undone in one go', async () => {
  const added = await importer.importAll(
    [HEADERS, ['La Ruche', 46042, 'Ouvert', 12, 15.5, null, null]],
    INTO,
  );
  expect(added.counts).toMatchObject({ added: 1, refused: 0 });
  const [made] = await findNamed('La Ruche');
  expect(made).toMatchObject({
    ...{ id: 'la-ruche', partnerId: 'departement-lot', communeCode: '46042', status: 'open', users: null },
    seats: { openSpace: 12, office: null, meeting: null },
    tariffs: { day: { amountCents: 1550, taxBasis: null } },
  });

  const changed = await importer.importAll(
    [HEADERS, ['LA RUCHE', 46042, 'Ouvert', null, null, 9, null]],
    INTO,
  );
  expect(changed.counts).toMatchObject({ added: 0, changed: 1 });
  const [line] = await importer.listLines(changed);
  expect(line.changes.map(({ label, before, after }) => [label, before, after])).toEqual([
    ['Nom', 'La Ruche', 'LA RUCHE'],
    ['Usagers réels', null, '9'],
  ]);
  expect((await findNamed('LA RUCHE'))[0]).toMatchObject({ users: 9, seats: { openSpace: 12 } });

  await importer.asPerson('lot').rollBack({ id: changed.id, version: changed.version });
  expect((await findNamed('La Ruche'))[0]).toMatchObject({ users: null, version: 3 });
  const events = await api.services.db.select().from(auditEvent).where(eq(auditEvent.entityId, changed.id));
  expect(events.at(-1)).toMatchObject({ action: 'import.rolled_back', after: { restored: 1 } });
});

test('the same name in another commune is another place; the same file twice adds nothing', async () => {
  const rows = [
    HEADERS,
    ['Espace', 46042, 'En projet', null, null, null, null],
    ['Espace', 46102, 'En projet', null, null, null, null],
  ];
  expect((await importer.importAll(rows, INTO)).counts).toMatchObject({ added: 2 });
  const again = await importer.check(await importer.upload(aBook(rows), INTO));
  expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect((await findNamed('Espace')).map(({ id }) => id).toSorted()).toEqual(['espace', 'espace-2']);
});

test('lines that say the impossible are refused, each with its reason', async () => {
  const rows = [
    HEADERS,
    ['Deux lieux', '46042 ; 46102', 'Ouvert', null, null, null, null],
    ['Au département', 46, 'Ouvert', null, null, null, null],
    ['Ailleurs', 75056, 'Ouvert', null, null, null, null],
    ['Fermé ouvert', 46042, 'Ouvert', null, null, null, '2019'],
    ['Bon', 46042, 'Fermé', null, null, null, '2019'],
  ];
  const checked = await importer.check(await importer.upload(aBook(rows), INTO));
  const problems = (await importer.listLines(checked)).map((line) =>
    line.problems.map(({ message }) => message).join(' '),
  );
  expect(checked.counts).toMatchObject({ added: 1, refused: 4 });
  expect(problems[0]).toContain('dans une seule commune');
  expect(problems[1]).toContain('n’est pas une commune');
  expect(problems[2]).toMatch(/hors du périmètre|Aucun territoire/);
  expect(problems[3]).toContain('seul un télécentre fermé en a une');
});

test('another partner’s telecentre is cited, never changed', async () => {
  await importer.importAll([HEADERS, ['Au Lot', 46042, 'Ouvert', null, null, null, null]], INTO);
  const rows = [HEADERS, ['Au Lot', 46042, 'Fermé', null, null, null, null]];
  const sent = { ...INTO, by: 'cantal', partnerId: CANTAL };
  const checked = await importer.check(await importer.upload(aBook(rows), sent), 'cantal');
  const [line] = await importer.listLines(checked, 'cantal');
  expect(line.problems[0].message).toContain('déjà enregistré par un autre partenaire');
});

test('an import is not undone once an operation names one of its telecentres', async () => {
  const job = await importer.importAll([HEADERS, ['Cité', 46042, 'Ouvert', null, null, null, null]], INTO);
  await api.services.db
    .update(operation)
    .set({ telecentreIds: ['cite'] })
    .where(eq(operation.id, 'lot-pilote-2011'));
  const undo = importer.asPerson('lot').rollBack({ id: job.id, version: job.version });
  await expect(undo).rejects.toThrow(/Cité/);
  expect(await findNamed('Cité')).toHaveLength(1);
});
