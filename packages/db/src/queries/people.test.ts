import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import {
  countAdmins,
  findActor,
  findUserByEmail,
  insertFirstAdminToken,
  isFirstAdminTokenValid,
  updateUserRole,
  useFirstAdminToken,
} from './people.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

describe('people', () => {
  test('are found by address whatever its capitals, with the partner that owns what they do', async () => {
    const lea = { userId: 'lea', name: 'Léa', role: 'partner_lead', partnerId: 'lot', reach: null };
    expect(await findUserByEmail(db, 'lea@EXAMPLE.org')).toEqual(lea);
    expect(await findActor(db, 'lea')).toEqual(lea);
    expect(await findUserByEmail(db, 'personne@example.org')).toBeUndefined();
  });

  test('count as admins by their role', async () => {
    expect(await countAdmins(db)).toBe(1);
    expect(await updateUserRole(db, { userId: 'lea', role: 'operator_admin', partnerId: null })).toBe(true);
    expect(await updateUserRole(db, { userId: 'personne', role: 'reader', partnerId: null })).toBe(false);
    expect(await countAdmins(db)).toBe(2);
  });
});

describe('the link of the first admin', () => {
  const now = new Date('2026-03-01T10:00:00Z');
  const expiresAt = new Date('2026-03-02T10:00:00Z');

  test('serves once, however many use it at once', async () => {
    await insertFirstAdminToken(db, { tokenHash: 'h1', expiresAt });
    const uses = await Promise.all([1, 2, 3].map(() => useFirstAdminToken(db, { tokenHash: 'h1', now })));
    expect(uses.filter(Boolean)).toHaveLength(1);
    expect(await isFirstAdminTokenValid(db, { tokenHash: 'h1', now })).toBe(false);
  });

  test('stops working once another is given or its time is over', async () => {
    await insertFirstAdminToken(db, { tokenHash: 'h2', expiresAt });
    await insertFirstAdminToken(db, { tokenHash: 'h3', expiresAt });
    expect(await useFirstAdminToken(db, { tokenHash: 'h2', now })).toBe(false);
    expect(await useFirstAdminToken(db, { tokenHash: 'h3', now: expiresAt })).toBe(false);
    expect(await isFirstAdminTokenValid(db, { tokenHash: 'h3', now })).toBe(true);
  });
});
