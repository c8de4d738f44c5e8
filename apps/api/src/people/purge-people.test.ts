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
  for (const name of ['anne', 'jadis', 'naguere', 'attendu', 'ancien', 'actif']) {
    await people.add(name, name === 'anne' ? 'operator_admin' : 'reader');
  }
  const { db } = api.services;
  await db.execute(sql`update "user" set access_ends_on = '2024-11-26' where name = 'jadis'`);
  await db.execute(sql`update "user" set access_ends_on = '2024-11-28' where name = 'naguere'`);
  // Invited in August and never came; of old, with a link sent again today; of old, without one, who has acted.
  const without = sql`(select id from "user" where name in ('attendu', 'ancien', 'actif'))`;
  await db.execute(sql`update "user" set created_at = '2026-08-01' where id in ${without}`);
  await people.as('anne').people.renewInvitation({ userId: await idOf('ancien') });
  await db.execute(sql`delete from account where user_id in ${without}`);
  await db.execute(
    sql`insert into audit_event (at, actor_id, action, entity, entity_id)
        select now(), id, 'accept-invitation', 'user', id from "user" where name = 'actif'`,
  );
}, 60_000);
afterAll(() => api.close());

describe('what has been kept long enough', () => {
  test('is let go: people whose access is long over or who never came, not those who lost their password', async () => {
    const [jadis, naguere, attendu] = [await idOf('jadis'), await idOf('naguere'), await idOf('attendu')];
    await purgePeople({ db: api.services.db, now: NOW });
    const names = await listNames();
    expect([names[jadis], names[attendu]]).toEqual(['Personne effacée', 'Personne effacée']);
    expect(names[naguere]).toBe('naguere');
    expect(Object.values(names)).toEqual(expect.arrayContaining(['anne', 'ancien', 'actif']));
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

describe('an imported file', () => {
  test('goes a year after its import ended, its report stays; one that waits is kept', async () => {
    const { db } = api.services;
    const insert = (status: string, at: string) =>
      db.execute(sql`with job as (
        insert into import_job (target_id, status, file_name, file_hash, file_bytes, file, mapping,
          mapping_origin, notices, created_by, created_at)
        select 'operations', ${status}, 'a.csv', 'x', 1, '{}', '{}', 'guessed', '[]', id, ${at}
        from "user" where name = 'anne' returning id)
        insert into import_content (job_id, bytes) select id, 'x' from job`);
    await insert('committed', '2025-11-01');
    await insert('committed', '2026-11-01');
    await insert('checked', '2025-11-01');
    await purgePeople({ db, now: NOW });
    const { rows } = await db.execute(
      sql`select status, created_at::date::text as day, c.job_id is not null as kept
          from import_job j left join import_content c on c.job_id = j.id order by status, day`,
    );
    expect(rows).toEqual([
      { status: 'checked', day: '2025-11-01', kept: true },
      { status: 'committed', day: '2025-11-01', kept: false },
      { status: 'committed', day: '2026-11-01', kept: true },
    ]);
  });
});

test('attempts to sign in are forgotten after a day, those of today count', async () => {
  const { db } = api.services;
  await db.execute(sql`delete from rate_limit`);
  await db.execute(
    sql`insert into rate_limit (id, key, count, last_request) values
        ('a', 'hier', 3, ${NOW.getTime() - 90_000_000}), ('b', 'ici', 3, ${NOW.getTime() - 60_000})`,
  );
  await purgePeople({ db, now: NOW });
  expect((await db.execute(sql`select key from rate_limit`)).rows).toEqual([{ key: 'ici' }]);
});
