import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EngagementReach } from '@maceo/domain/people/engagement';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';

const LOT = 'departement-lot';
const CANTAL = 'departement-cantal';
const FAR = '2999-12-31';
const CONTENT = { type: 'employer_telework', territories: [{ level: 'departement', code: '46' }] };

let api: OpenedApi;
let people: People;
/** Ids of an operation by the partner it belongs to. */
const made: Record<string, string> = {};

async function engage(name: string, reach: EngagementReach | null): Promise<void> {
  const users = await people.as('anne').people.list();
  const userId = users.find((one) => one.email === `${name}@exemple.fr`)?.id ?? '';
  await people.as('anne').people.update({
    userId,
    role: 'consultant',
    partnerId: null,
    engagementScope: 'Étude',
    engagementReach: reach,
    accessEndsOn: FAR,
  });
}

/** The same firm over HTTP, where its reach is read from its account. */
async function read(name: string, path: string): Promise<number> {
  const cookie = await people.signIn(name);
  return (await api.request(path, { headers: { cookie } })).status;
}

function getOperationOverHttp(name: string, id: string): Promise<number> {
  return read(name, `/trpc/operations.get?input=${encodeURIComponent(JSON.stringify({ json: { id } }))}`);
}

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('max', 'partner_lead', CANTAL);
  for (const name of ['large', 'cantal', 'precis', 'sien']) await people.add(name, 'consultant');
  for (const [by, partner] of [
    ['lea', LOT],
    ['max', CANTAL],
  ] as const) {
    const { id } = await people.as(by).operations.create({
      status: 'running',
      content: { ...CONTENT, title: `Action de ${partner}` },
    });
    made[partner] = id;
  }
  await engage('large', { kind: 'study' });
  await engage('cantal', { kind: 'list', partnerIds: [CANTAL], operationIds: [] });
  await engage('precis', { kind: 'list', partnerIds: [], operationIds: [made[LOT]] });
}, 120_000);
afterAll(() => api.close());

describe('what a firm sees', () => {
  test.each([
    ['large', LOT, 200],
    ['large', CANTAL, 200],
    ['cantal', CANTAL, 200],
    ['cantal', LOT, 404],
    ['precis', LOT, 200],
    ['precis', CANTAL, 404],
    ['sien', LOT, 404],
  ])('%s asks for the operation of %s: %i', async (name, partner, status) => {
    expect(await getOperationOverHttp(name, made[partner])).toBe(status);
  });

  test('public things stay public to a firm engaged on something else', async () => {
    expect(await getOperationOverHttp('precis', 'lot-pilote-2011')).toBe(200);
  });

  test('its lists hold what it is engaged on and what is public, nothing else', async () => {
    const listed = (await api.services.db.execute(
      sql`select id, visibility from operation where partner_id = ${LOT}`,
    )) as unknown as { rows: { id: string; visibility: string }[] };
    const hidden = listed.rows.filter(({ visibility }) => visibility !== 'public').map(({ id }) => id);
    expect(hidden).toContain(made[LOT]);
    const cookie = await people.signIn('cantal');
    const response = await api.request('/trpc/operations.list', { headers: { cookie } });
    const text = await response.text();
    expect(text).toContain(made[CANTAL]);
    for (const id of hidden) expect(text).not.toContain(`"${id}"`);
  });

  test('the sheet of an operation goes with the operation', async () => {
    const sheet = (name: string, id: string) =>
      read(name, `/trpc/sheets.get?input=${encodeURIComponent(JSON.stringify({ json: { id } }))}`);
    await people.as('lea').sheets.get({ id: made[LOT] });
    expect(await sheet('precis', made[LOT])).toBe(200);
    expect(await sheet('cantal', made[LOT])).toBe(404);
  });
});

describe('what a firm writes', () => {
  const draft = (title: string) => ({ status: 'running' as const, content: { ...CONTENT, title } });

  test('goes to the only partner it is engaged on, without being asked', async () => {
    const cantal = people.withReach('cantal', { kind: 'list', partnerIds: [CANTAL], operationIds: [] });
    const operation = await cantal.operations.create(draft('Saisie du cabinet'));
    expect(operation.partnerId).toBe(CANTAL);
    await expect(cantal.operations.create({ ...draft('Ailleurs'), partnerId: LOT })).rejects.toThrow(
      /partenaire/,
    );
  });

  test('engaged on single operations, it begins none of its own', async () => {
    const reach = { kind: 'list', partnerIds: [], operationIds: [made[LOT]] } as const;
    const precis = people.withReach('precis', { ...reach, partnerIds: [], operationIds: [made[LOT]] });
    await expect(precis.operations.create(draft('De trop'))).rejects.toThrow();
    const { operation } = await precis.operations.get({ id: made[LOT] });
    const moved = { id: operation.id, version: operation.version, reason: 'Suspendue' };
    expect(await precis.operations.move({ ...moved, to: 'paused' })).toMatchObject({ status: 'paused' });
  });
});

describe('an engagement', () => {
  const PERSON = {
    name: 'Cabinet',
    role: 'consultant',
    engagementScope: 'Étude',
    accessEndsOn: FAR,
  } as const;

  test('is refused for partners and operations that do not exist, all named', async () => {
    const reach = { kind: 'list' as const, partnerIds: ['atlantide'], operationIds: ['rien'] };
    const invite = people
      .as('anne')
      .people.invite({ ...PERSON, email: 'x@exemple.fr', partnerId: null, engagementReach: reach });
    await expect(invite).rejects.toThrow(/atlantide, rien/);
    const other = { ...PERSON, email: 'x@exemple.fr', partnerId: 'atlantide', engagementReach: null };
    await expect(people.as('anne').people.invite(other)).rejects.toThrow(/Partenaire/);
  });

  test('that is over closes everything at once', async () => {
    expect(await getOperationOverHttp('large', made[LOT])).toBe(200);
    await api.services.db.execute(
      sql`update "user" set access_ends_on = current_date - 2 where email = 'large@exemple.fr'`,
    );
    expect(await getOperationOverHttp('large', made[LOT])).toBe(401);
  });
});

describe('an operation that changes partner', () => {
  test('is the operator’s act, with a reason; evidence, sheet and plan follow, the journal says both sides', async () => {
    const { operation } = await people.as('lea').operations.get({ id: made[LOT] });
    await people.as('lea').funding.create({ operationId: operation.id });
    const key = { id: operation.id, version: operation.version };
    const given = { ...key, partnerId: CANTAL, reason: 'Reprise par le Cantal' };
    await expect(people.as('lea').operations.handOver(given)).rejects.toThrow();
    await expect(people.as('anne').operations.handOver({ ...given, reason: ' ' })).rejects.toThrow();
    await expect(people.as('anne').operations.handOver({ ...given, partnerId: LOT })).rejects.toThrow(
      /déjà la sienne/,
    );
    await expect(
      people.as('anne').operations.handOver({ ...given, partnerId: 'atlantide' }),
    ).rejects.toThrow();
    expect(await people.as('anne').operations.handOver(given)).toMatchObject({ partnerId: CANTAL });
    const stale = people.as('anne').operations.handOver({ ...given, partnerId: LOT });
    await expect(stale).rejects.toThrow(/version|modifi/i);
    await expect(people.as('lea').operations.get({ id: operation.id })).rejects.toThrow();
    expect((await people.as('max').operations.get({ id: operation.id })).operation.partnerId).toBe(CANTAL);
    const plans = await api.services.db.execute(
      sql`select partner_id from funding_plan where operation_id = ${operation.id}`,
    );
    expect(plans.rows).toEqual([{ partner_id: CANTAL }]);
    const journal = await api.services.db.execute(
      sql`select before, after, reason from audit_event where action = 'hand-over'`,
    );
    expect(journal.rows).toEqual([
      { before: { partnerId: LOT }, after: { partnerId: CANTAL }, reason: 'Reprise par le Cantal' },
    ]);
  });
});
