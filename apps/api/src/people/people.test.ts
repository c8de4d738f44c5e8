import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listPeople } from '@maceo/db/queries/access';
import { sql } from 'drizzle-orm';
import type { Actor } from '@maceo/domain/people/role';
import { createCaller } from '../app-router.ts';
import { anActor } from '../testing/an-actor.ts';
import { openEmptyApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { createAccount } from './create-account.ts';

const PASSWORD = 'un long mot de passe';
const FIRM = {
  name: 'Cabinet Dupont',
  email: 'dupont@exemple.fr',
  role: 'consultant',
  partnerId: null,
  engagementScope: 'Enquête auprès des employeurs du Cantal',
  engagementReach: null,
  accessEndsOn: '2999-12-31',
} as const;

let api: OpenedApi;
let admin: Actor;

function asPerson(actor: Actor | null) {
  return createCaller({ services: api.services, actor, requestId: 'r' });
}

/** Signs in as a browser would; the session's cookie, or the status of the refusal. */
async function signIn(email: string, client: string): Promise<{ status: number; cookie: string }> {
  const response = await api.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-maceo-client': `192.0.2.${client}` },
    body: JSON.stringify({ email, password: PASSWORD }),
  });
  return { status: response.status, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] };
}

async function readAsMember(cookie: string): Promise<number> {
  return (await api.request('/trpc/scenarios.list', { headers: { cookie } })).status;
}

beforeAll(async () => {
  api = await openEmptyApi();
  const person = {
    name: 'Ada',
    email: 'ada@exemple.fr',
    password: PASSWORD,
    role: 'operator_admin',
  } as const;
  admin = { ...anActor('operator_admin'), userId: await createAccount(api.services.auth, person) };
}, 60_000);
afterAll(() => api.close());

describe('a consulting firm', () => {
  test('is not let in without a scope and a last day, both said at once', async () => {
    const invite = asPerson(admin).people.invite({ ...FIRM, engagementScope: null, accessEndsOn: null });
    await expect(invite).rejects.toThrow(/Mission.*Dernier jour d’accès/);
    expect(await listPeople(api.services.db, '2026-01-01')).toHaveLength(1);
  });

  test('chooses its password by a link that serves once', async () => {
    const { token } = await asPerson(admin).people.invite(FIRM);
    const visitor = asPerson(null).people;
    expect(await visitor.invitation({ token })).toEqual({ name: FIRM.name, email: FIRM.email });
    await visitor.acceptInvitation({ token, password: PASSWORD });
    await expect(visitor.acceptInvitation({ token, password: PASSWORD })).rejects.toThrow('déjà servi');
    expect(await visitor.invitation({ token })).toBeNull();
    const { status, cookie } = await signIn(FIRM.email, '1');
    expect(status).toBe(200);
    expect(await readAsMember(cookie)).toBe(200);
  });

  test('is stopped the day after its last day, sessions included, and signs in no more', async () => {
    const { cookie } = await signIn(FIRM.email, '2');
    await api.services.db.execute(
      sql`update "user" set access_ends_on = current_date - 2 where email = ${FIRM.email}`,
    );
    expect(await readAsMember(cookie)).toBe(401);
    expect((await signIn(FIRM.email, '2')).status).toBe(403);
  });

  test('is let in again by a longer access, and its old sessions do not come back', async () => {
    const [firm] = (await asPerson(admin).people.list()).filter(({ email }) => email === FIRM.email);
    expect(firm.state).toBe('ended');
    const { role, partnerId, engagementScope, engagementReach } = firm;
    const access = { role, partnerId, engagementScope, engagementReach, accessEndsOn: '2999-01-01' };
    await asPerson(admin).people.update({ userId: firm.id, ...access });
    expect((await signIn(FIRM.email, '3')).status).toBe(200);
  });
});

describe('an administrator', () => {
  test('cannot take their own access away, nor erase the last one', async () => {
    const { userId } = admin;
    const nothing = { engagementScope: null, engagementReach: null, accessEndsOn: null };
    const access = { role: 'reader', partnerId: null, ...nothing } as const;
    await expect(asPerson(admin).people.update({ userId, ...access })).rejects.toThrow('son propre accès');
    await expect(asPerson(admin).people.erase({ userId, reason: 'essai' })).rejects.toThrow(
      'son propre accès',
    );
    const other = { ...admin, userId: 'parti' };
    await expect(asPerson(other).people.erase({ userId, reason: 'essai' })).rejects.toThrow('dernier compte');
  });

  test('cannot invite an address twice, capitals aside', async () => {
    const invite = asPerson(admin).people.invite({ ...FIRM, email: 'DUPONT@exemple.fr' });
    await expect(invite).rejects.toThrow('une personne l’a déjà');
  });

  test('erases a person without breaking what they signed', async () => {
    const [firm] = (await asPerson(admin).people.list()).filter(({ email }) => email === FIRM.email);
    const journal = sql`select count(*)::int as lines from audit_event where actor_id = ${firm.id}`;
    const before = (await api.services.db.execute(journal)).rows;
    await asPerson(admin).people.erase({ userId: firm.id, reason: 'demande du 3 mai' });
    const [erased] = (await asPerson(admin).people.list()).filter(({ id }) => id === firm.id);
    expect(erased).toMatchObject({ name: 'Personne effacée', state: 'erased', engagementScope: null });
    expect((await signIn(FIRM.email, '4')).status).toBe(401);
    expect((await api.services.db.execute(journal)).rows).toEqual(before);
    const left = await api.services.db.execute(
      sql`select count(*)::int as n from audit_event where before::text || after::text ilike '%dupont%'`,
    );
    expect(left.rows).toEqual([{ n: 0 }]);
    await expect(asPerson(admin).people.erase({ userId: firm.id, reason: 'x' })).rejects.toThrow(
      'n’existe pas',
    );
  });

  test('gives a new link, after which the former password no longer works', async () => {
    const { userId, token } = await asPerson(admin).people.invite({ ...FIRM, email: 'durand@exemple.fr' });
    await asPerson(null).people.acceptInvitation({ token, password: PASSWORD });
    await asPerson(admin).people.renewInvitation({ userId });
    expect((await signIn('durand@exemple.fr', '5')).status).toBe(401);
  });
});
