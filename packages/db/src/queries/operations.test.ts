import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import {
  getOperation,
  insertMissingEvidence,
  insertMissingOperations,
  listOperations,
} from './operations.ts';
import { anActor, anEvidence, anOperation } from './testing/study.builder.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
  await insertMissingOperations(db, [anOperation('lot-pilote'), anOperation('sans-preuve', null)]);
  await insertMissingEvidence(db, [
    anEvidence('ouverte', { operationId: 'lot-pilote' }),
    anEvidence('interne', { operationId: 'lot-pilote', confidentiality: 'restricted' }),
    anEvidence('brouillon', { operationId: 'lot-pilote', status: 'draft' }),
  ]);
});
afterAll(() => remove());

describe('the evidence of an operation', () => {
  test.each([
    ['a visitor', null, ['ouverte']],
    ['another partner', anActor('max', 'cantal'), ['ouverte']],
    ['the owning partner', anActor('lea', 'lot'), ['ouverte', 'interne', 'brouillon']],
    ['the operator', anActor('anne'), ['ouverte', 'interne', 'brouillon']],
  ])('is shown to %s as far as it may be', async (_, actor, expected) => {
    const { evidence } = await getOperation(db, { id: 'lot-pilote', actor });
    expect(evidence.map(({ id }) => id)).toEqual(expected);
  });

  test('may be none: the operation is listed all the same', async () => {
    const listed = await listOperations(db, null);
    expect(listed.map(({ operation, evidence }) => [operation.id, evidence.length])).toEqual([
      ['lot-pilote', 1],
      ['sans-preuve', 0],
    ]);
  });

  test('of an unknown operation is refused', async () => {
    await expect(getOperation(db, { id: 'rien', actor: null })).rejects.toMatchObject({
      reason: { kind: 'operation-unknown', id: 'rien' },
    });
  });

  test('is not overwritten when the study is loaded again', async () => {
    await insertMissingOperations(db, [{ ...anOperation('lot-pilote'), title: 'Autre titre' }]);
    const { operation } = await getOperation(db, { id: 'lot-pilote', actor: null });
    expect(operation.title).toBe('Opération lot-pilote');
  });
});
