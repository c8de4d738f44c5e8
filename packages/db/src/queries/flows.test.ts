import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase, type Database } from '../open-database.ts';
import { createTestDatabase } from '../testing/create-test-database.ts';
import {
  findCurrentFlowReport,
  findCurrentFlowSet,
  findFlowSet,
  insertFlowSet,
  type FlowSet,
} from './flows.ts';
import { findReferenceState, updateReferenceState } from './reference-state.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  const created = await createTestDatabase(inject('templateUrl'));
  const opened = openDatabase(created.url);
  db = opened.db;
  remove = () => opened.close().then(() => created.remove());
});
afterAll(() => remove());

function aFlowSet(id: string): FlowSet {
  return {
    id,
    report: {
      method: 'modelled',
      beta: 1.5,
      meanDistanceKm: 20,
      targetKm: 20,
      originResidual: 1e-9,
      destinationResidual: 1e-9,
      pairs: 3,
      zones: 3,
      outsideShare: 0.1,
      warnings: ['Une commune sans actif.'],
    },
    zones: ['15014', '15187', 'exterieur'],
    homeStart: Uint32Array.of(0, 2, 3),
    workIndex: Uint32Array.of(0, 2, 4_294_967_295),
    workers: Float64Array.of(0.1, 1 / 3, 1e12),
    distanceKm: Float64Array.of(1, 2, 3),
    employed: Float64Array.of(10, Number.NaN),
    occupationShares: Float64Array.of(0.25, 0.75, 0.5, 0.5),
    createdAt: '2026-03-01T10:00:00.000Z',
  };
}

describe('flow sets', () => {
  test('are read back to the bit', async () => {
    expect(await findCurrentFlowReport(db)).toBeUndefined();
    await insertFlowSet(db, aFlowSet('a'));
    expect(await findCurrentFlowSet(db)).toEqual(aFlowSet('a'));
  });

  test('keep their car shares, those not observed too', async () => {
    const set = { ...aFlowSet('with-cars'), carShare: Float64Array.of(0.9, Number.NaN, 0) };
    await insertFlowSet(db, set);
    expect(await findCurrentFlowSet(db)).toEqual(set);
    await insertFlowSet(db, aFlowSet('a'));
    expect((await findCurrentFlowSet(db))?.carShare).toBeUndefined();
  });

  test('replace each other as the current one, the former staying readable by its id', async () => {
    await insertFlowSet(db, aFlowSet('b'));
    expect(await findCurrentFlowReport(db)).toEqual({ id: 'b', report: aFlowSet('b').report });
    expect((await findFlowSet(db, 'a'))?.id).toBe('a');
    await insertFlowSet(db, aFlowSet('a'));
    expect((await findCurrentFlowReport(db))?.id).toBe('a');
  });
});

describe('the state of the reference', () => {
  test('is unknown before the first load, then the last one', async () => {
    expect(await findReferenceState(db)).toBeUndefined();
    const state = { fingerprint: 'x', mode: 'demo' as const, loadedAt: '2026-03-01T10:00:00.000Z' };
    await updateReferenceState(db, state);
    await updateReferenceState(db, { ...state, fingerprint: 'y', mode: 'pack' });
    expect(await findReferenceState(db)).toEqual({ ...state, fingerprint: 'y', mode: 'pack' });
  });
});
