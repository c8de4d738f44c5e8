import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEmptyApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';
import { purgePeople } from './purge-people.ts';

const NOW = new Date('2026-11-27T10:00:00Z');

let api: OpenedApi;
let people: People;

/** Names by address, as they stand. */
async function listNames(): Promise<Record<string, string>> {
  const list = await people.as('anne').people.list();
  return Object.fromEntries(list.map(({ id, name }) => [id, name]));
}

const idOf = async (name: string) =>
  Object.entries(await listNames()).find(([, one]) => one === name)?.[0] ?? '';

beforeAll(async () => {
  api = await openEmptyApi();
  people = new People(api);
  for (const name of ['anne', 'jadis', 'naguere', 'attendu']) {
    await people.add(name, name === 'anne' ? 'operator_admin' : 'reader');
  }
  const { db } = api.services;
  await db.execute(sql`update "user" set access_ends_on = '2024-11-26' where name = 'jadis'`);
  await db.execute(sql`update "user" set access_ends_on = '2024-11-28' where name = 'naguere'`);
  await db.execute(sql`delete from account where user_id = (select id from "user" where name = 'attendu')`);
  await db.execute(sql`update "user" set created_at = '2026-08-01' where name = 'attendu'`);
}, 60_000);
afterAll(() => api.close());

describe('what has been kept long enough', () => {
  test('is let go: people whose access is long over or who never came, not the others', async () => {
    const [jadis, naguere, attendu] = [await idOf('jadis'), await idOf('naguere'), await idOf('attendu')];
    await purgePeople({ db: api.services.db, now: NOW });
    const names = await listNames();
    expect([names[jadis], names[attendu]]).toEqual(['Personne effacée', 'Personne effacée']);
    expect(names[naguere]).toBe('naguere');
    expect(Object.values(names)).toContain('anne');
  });

  test('once: a second round writes nothing more in the journal, which gives the reason', async () => {
    await purgePeople({ db: api.services.db, now: NOW });
    const { rows } = await api.services.db.execute(
      sql`select actor_id, reason from audit_event where action = 'erase'`,
    );
    const line = { actor_id: null, reason: 'Fin de la durée de conservation' };
    expect(rows).toEqual([line, line]);
  });

  test('sessions that open nothing any more are deleted, those of today stay', async () => {
    await people.signIn('anne');
    const { db } = api.services;
    const count = async () =>
      (await db.execute(sql`select count(*)::int as n from session`)).rows as { n: number }[];
    const [{ n }] = await count();
    expect(n).toBeGreaterThan(0);
    await purgePeople({ db, now: new Date(Date.now() + 60_000) });
    expect(await count()).toEqual([{ n }]);
    await purgePeople({ db, now: new Date(Date.now() + 30 * 86_400_000) });
    expect(await count()).toEqual([{ n: 0 }]);
  });
});
