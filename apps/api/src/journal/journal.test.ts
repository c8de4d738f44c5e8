import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { createCaller } from '../app-router.ts';
import { createAccount } from '../people/create-account.ts';
import { anActor } from '../testing/an-actor.ts';
import { openEmptyApi, type OpenedApi } from '../testing/open-loaded-api.ts';

let api: OpenedApi;
const list = (query: { text?: string; action?: string; entity?: string; before?: number } = {}) =>
  createCaller({ services: api.services, actor: anActor('operator_admin'), requestId: 'r' }).journal.list(
    query,
  );

beforeAll(async () => {
  api = await openEmptyApi();
  const ada = {
    name: 'Ada',
    email: 'ada@exemple.fr',
    password: 'un long mot de passe',
    role: 'reader',
  } as const;
  const actorId = await createAccount(api.services.auth, ada);
  const at = new Date('2026-05-03T10:00:00Z');
  const event = { at, entityId: 'x', before: null, after: { titre: 'Pilote' }, reason: 'essai' };
  await insertAuditEvent(api.services.db, { ...event, actorId, action: 'create', entity: 'operation' });
  for (let line = 0; line < 100; line++) {
    await insertAuditEvent(api.services.db, {
      ...event,
      actorId: null,
      action: 'update',
      entity: 'scenario',
    });
  }
}, 60_000);
afterAll(() => api.close());

test('says who, what, when, why and what changed, newest first', async () => {
  const { lines, hasOlder } = await list({ entity: 'operation' });
  expect(hasOlder).toBe(false);
  expect(lines).toEqual([
    expect.objectContaining({
      actorName: 'Ada',
      action: 'create',
      at: '2026-05-03T10:00:00.000Z',
      reason: 'essai',
      changes: [{ field: 'titre', before: '—', after: 'Pilote' }],
    }),
  ]);
});

test('goes back in time, page after page', async () => {
  const first = await list();
  expect(first.lines).toHaveLength(100);
  expect(first.lines[0].actorName).toBeNull();
  expect(first.hasOlder).toBe(true);
  const second = await list({ before: first.lines.at(-1)?.id });
  expect(second.lines.map(({ entity }) => entity)).toEqual(['operation']);
});

test('looks for words in who, what and why, and for one kind of act', async () => {
  expect((await list({ text: 'ada ESSAI' })).lines.map(({ action }) => action)).toEqual(['create']);
  expect((await list({ action: 'create' })).lines).toHaveLength(1);
  expect((await list({ text: 'ada inconnu' })).lines).toEqual([]);
  expect((await list({ text: '%' })).lines).toEqual([]);
});
