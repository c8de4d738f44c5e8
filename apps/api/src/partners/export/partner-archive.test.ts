import { readdirSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { getTableConfig, PgTable, type AnyPgTable } from 'drizzle-orm/pg-core';
import { getTableName, is, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LEFT_OUT, listNounFields, PARTNER_NOUN_IDS, PARTNER_NOUNS } from '@maceo/db/queries/partner-data';
import { EMPTY_EVIDENCE } from '../../testing/evidence-content.ts';
import { openLoadedApi, type OpenedApi } from '../../testing/open-loaded-api.ts';
import { People } from '../../testing/people.ts';
import { FIELD_HEADS } from './noun-labels.ts';

const LOT = 'departement-lot';
const CANTAL = 'departement-cantal';
const SECRET = 'Action gardée du Cantal';
const TABLES = new URL('../../../../../packages/db/src/tables/', import.meta.url);

let api: OpenedApi;
let people: People;

async function download(who: string, partner: string) {
  const cookie = await people.signIn(who);
  const response = await api.request(`/api/partenaires/${partner}/donnees.zip`, { headers: { cookie } });
  if (response.status !== 200) return { status: response.status, files: {}, headers: response.headers };
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return { status: 200, files, headers: response.headers };
}

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('max', 'partner_lead', CANTAL);
  await people.add('rose', 'reader', LOT);
  await people.add('firme', 'consultant', LOT);
  const content = { type: 'employer_telework', territories: [{ level: 'departement', code: '15' }] };
  const create = (by: string, title: string) =>
    people.as(by).operations.create({ status: 'running', content: { ...content, title } });
  await create('max', SECRET);
  const { id } = await create('lea', '=SOMME(A1) du Lot');
  const { id: evidence } = await people.as('lea').evidence.create({
    operationId: id,
    content: {
      ...EMPTY_EVIDENCE,
      kind: 'measured',
      measure: 'Agents',
      value: 12,
      unit: 'agents',
      confidentiality: 'restricted',
    },
  });
  const cookie = await people.signIn('lea');
  const pdf = '%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
  await api.request(`/api/preuves/${evidence}/fichiers?nom=..%2F..%2Fenquête.pdf`, {
    method: 'POST',
    headers: { cookie },
    body: pdf,
  });
}, 120_000);
afterAll(() => api.close());

describe('the archive of a partner', () => {
  test('holds what it is, everything as JSON, a CSV a noun and the files, under names of its own', async () => {
    const { files, headers } = await download('lea', LOT);
    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="donnees-departement-lot-/);
    const names = Object.keys(files);
    expect(names.filter((name) => name.startsWith('csv/'))).toHaveLength(PARTNER_NOUN_IDS.length);
    expect(names).toContain('LISEZ-MOI.txt');
    expect(names.filter((name) => name.startsWith('fichiers/'))).toHaveLength(1);
    for (const name of names) expect(name).not.toMatch(/\.\.\/|^\/|\\/);
    const data = JSON.parse(strFromU8(files['donnees.json'])) as Record<string, { title?: string }[]>;
    expect(data.operations.map(({ title }) => title)).toContain('=SOMME(A1) du Lot');
    expect(data.evidence.length).toBeGreaterThan(10);
    const csv = strFromU8(files['csv/operations.csv']);
    expect(csv).toContain('Intitulé;');
    expect(csv).toContain(";'=SOMME(A1) du Lot;");
  });

  test('holds nothing of another partner', async () => {
    const { files } = await download('lea', LOT);
    for (const [name, bytes] of Object.entries(files)) {
      expect(strFromU8(bytes), name).not.toContain(SECRET);
    }
    const { files: theirs } = await download('max', CANTAL);
    expect(strFromU8(theirs['donnees.json'])).toContain(SECRET);
  });

  test.each([
    ['anne', LOT, 200],
    ['lea', CANTAL, 403],
    ['rose', LOT, 403],
    ['firme', LOT, 403],
    ['lea', 'atlantide', 404],
  ])('asked by %s for %s: %i', async (who, partner, status) => {
    expect((await download(who, partner)).status).toBe(status);
  });

  test('is not given to a visitor, and every download is in the journal', async () => {
    const visitor = await api.request(`/api/partenaires/${LOT}/donnees.zip`);
    expect(visitor.status).toBe(401);
    const { rows } = await api.services.db.execute(
      sql`select count(*)::int as n from audit_event where action = 'export' and entity_id = ${LOT}`,
    );
    expect(rows).toEqual([{ n: 3 }]);
  });
});

describe('nothing is forgotten', () => {
  test('every table that leads to a partner is exported, or left out by name', async () => {
    const modules = await Promise.all(
      readdirSync(TABLES)
        .filter((name) => name.endsWith('.ts') && name !== 'auth-tables.ts')
        .map((name) => import(new URL(name, TABLES).href) as Promise<Record<string, unknown>>),
    );
    const tables = modules.flatMap((one) =>
      Object.values(one).filter((value) => is(value, PgTable)),
    ) as AnyPgTable[];
    const parents = new Map(
      tables.map((table) => [
        getTableName(table),
        getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable)),
      ]),
    );
    const leads = (name: string, seen: Set<string> = new Set()): boolean => {
      if (name === 'partner') return true;
      if (seen.has(name)) return false;
      seen.add(name);
      // A signature is no ownership: what only names a person belongs to nobody by that.
      return (parents.get(name) ?? []).some((next) => next !== 'user' && leads(next, seen));
    };
    const owned = [...parents.keys()].filter((name) => leads(name));
    const exported = new Set<string>(PARTNER_NOUN_IDS.map((noun) => getTableName(PARTNER_NOUNS[noun].table)));
    expect(owned.length).toBeGreaterThan(15);
    expect(owned.filter((name) => !exported.has(name) && LEFT_OUT[name] === undefined)).toEqual([]);
  });

  test('every column has its French head', () => {
    const fields = PARTNER_NOUN_IDS.flatMap(listNounFields);
    expect(fields.filter((field) => FIELD_HEADS[field] === undefined)).toEqual([]);
  });
});
