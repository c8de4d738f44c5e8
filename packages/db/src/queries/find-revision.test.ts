import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../open-database.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import { findRevision } from './find-revision.ts';
import { updateReferenceState } from './reference-state.ts';

let db: Database;
let other: Database;
let remove: () => Promise<unknown>;
beforeAll(async () => {
  const created = await createTestDatabase(inject('templateUrl'));
  const [first, second] = [openDatabase(created.url), openDatabase(created.url)];
  [db, other] = [first.db, second.db];
  remove = () => Promise.all([first.close(), second.close()]).then(() => created.remove());
});
afterAll(() => remove());

const STATE = { fingerprint: 'a', mode: 'demo', loadedAt: '2026-01-01T00:00:00.000Z' } as const;

// Other test files write to the same cluster meanwhile: what is held is that a write is never missed.
describe('the revision of the database', () => {
  test('is another one after a write by anybody', async () => {
    const before = await findRevision(db);
    await updateReferenceState(other, STATE);
    expect(await findRevision(db)).not.toBe(before);
  });

  test('is another one once a transaction under way has committed, although nothing has begun since', async () => {
    const { promise: written, resolve: tellWritten } = Promise.withResolvers<void>();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    const writing = other.transaction(async (tx) => {
      await tx.execute(sql`update reference_state set fingerprint = 'b'`);
      tellWritten();
      await released;
    });
    await written;
    const during = await findRevision(db);
    release();
    await writing;
    expect(await findRevision(db)).not.toBe(during);
  });
});
