import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { observation } from '../tables/observation.ts';
import { run } from '../tables/run.ts';
import {
  listLevelValues,
  listPartValues,
  listTerritoryValues,
  type ObservationColumns,
} from './observations.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import {
  cancelRun,
  claimNextRun,
  failInterruptedRuns,
  findActiveRun,
  findRun,
  finishRun,
  insertRun,
  listRuns,
  updateRunProgress,
} from './runs.ts';
import { aNewRun, anActor } from './testing/study.builder.ts';
import { getTerritory } from './territories.ts';

const now = new Date('2026-03-01T10:00:00Z');
const later = new Date('2026-03-01T10:01:00Z');
const anne = anActor('anne');
const lea = anActor('lea', 'lot');
const other = anActor('max', 'cantal');

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());
beforeEach(async () => {
  await db.delete(observation);
  await db.delete(run);
});

async function startRun(scenarioId: string) {
  const queued = await insertRun(db, aNewRun(scenarioId, { now }));
  if (queued === undefined) throw new Error('not queued');
  await claimNextRun(db, { now: later });
  return queued.id;
}

describe('the queue of runs', () => {
  test('holds one active run of a scenario, even when two are asked for at once', async () => {
    const order = aNewRun('s1', { now });
    const runs = await Promise.all([insertRun(db, order), insertRun(db, order)]);
    expect(runs.filter((queued) => queued !== undefined)).toHaveLength(1);
    expect(await findActiveRun(db, 's1')).toMatchObject({ status: 'queued', queuedAt: now.toISOString() });
  });

  test('gives each run to one worker, the oldest first', async () => {
    await insertRun(db, aNewRun('s2', { now: later }));
    await insertRun(db, aNewRun('s1', { now }));
    const claimed = await Promise.all([1, 2, 3].map(() => claimNextRun(db, { now: later })));
    const ids = claimed.flatMap((next) => next?.scenarioId ?? []);
    expect(ids.toSorted()).toEqual(['s1', 's2']);
    expect(await claimNextRun(db, { now: later })).toBeUndefined();
  });

  test('gives the oldest first', async () => {
    await insertRun(db, aNewRun('s2', { now: later }));
    await insertRun(db, aNewRun('s1', { now }));
    expect((await claimNextRun(db, { now: later }))?.scenarioId).toBe('s1');
  });

  test('fails what a stop interrupted, and lets the queued wait', async () => {
    const id = await startRun('s1');
    await insertRun(db, aNewRun('s2', { now }));
    expect(await failInterruptedRuns(db, { now: later })).toHaveLength(1);
    expect(await findRun(db, { id, actor: 'server' })).toMatchObject({
      status: 'failed',
      failure: 'Interrompue par un arrêt du serveur\u00A0: relancez le calcul.',
      finishedAt: later.toISOString(),
    });
    expect(await findActiveRun(db, 's2')).toMatchObject({ status: 'queued' });
  });

  test('stores nothing of a run cancelled meanwhile', async () => {
    const id = await startRun('s1');
    expect(await cancelRun(db, { id, actor: anne, now: later })).toMatchObject({ status: 'cancelled' });
    expect(await updateRunProgress(db, { id, progress: 0.5 })).toBe(false);
    expect(await finishRun(db, { id, observations: await aColumn(null), now: later })).toBeUndefined();
    expect(await db.select().from(observation)).toEqual([]);
  });
});

describe('who may see and cancel a run', () => {
  test('people of a partner see their own and the operator’s, never another partner’s', async () => {
    const id = await startRun('s2');
    expect(await findRun(db, { id, actor: lea })).toBeDefined();
    expect(await findRun(db, { id, actor: anne })).toBeDefined();
    expect(await findRun(db, { id, actor: other })).toBeUndefined();
    expect(await listRuns(db, { scenarioId: 's2', actor: other })).toEqual([]);
  });

  test('people of a partner cancel their own only', async () => {
    const id = await startRun('s1');
    expect(await findRun(db, { id, actor: lea })).toBeDefined();
    expect(await cancelRun(db, { id, actor: lea, now })).toBeUndefined();
  });

  test('a text that is no id is no run', async () => {
    expect(await findRun(db, { id: "1'; drop table run", actor: anne })).toBeUndefined();
  });
});

/** One cell of Lodève (`employed`), of Lodévois in both readings, and a « sans objet ». */
async function aColumn(value: number | null): Promise<ObservationColumns> {
  const commune = await getTerritory(db, { level: 'commune', code: '34142' });
  const epci = await getTerritory(db, { level: 'epci', code: '200000034' });
  return {
    indicatorIds: ['employed', 'employed', 'employed', 'teleworkers_additional'],
    territoryIds: [commune.id, epci.id, epci.id, commune.id],
    readings: ['massif', 'massif', 'whole', 'massif'],
    values: [value, 100, 160, null],
    p10: [null, 90, null, null],
    p50: [null, 99, null, null],
    p90: [null, 115, null, null],
    p50Low: [null, 98, null, null],
    p50High: [null, 104, null, null],
    statuses: [value === null ? 'O' : 'A', 'A', 'A', 'M'],
  };
}

describe('the results of a run', () => {
  test('tell a number, a missing value and a question without meaning apart', async () => {
    const id = await startRun('s1');
    await finishRun(db, { id, observations: await aColumn(0), now: later });
    const { id: territoryId } = await getTerritory(db, { level: 'commune', code: '34142' });
    const values = await listTerritoryValues(db, { runId: id, territoryId, reading: 'massif' });
    expect(values.employed).toEqual({ kind: 'number', value: 0 });
    expect(values.teleworkers_additional.kind).toBe('not_applicable');
    expect(values.co2_net.kind).toBe('missing');
  });

  test('tell how well the draws know the median, where that was computed', async () => {
    const id = await startRun('s1');
    await finishRun(db, { id, observations: await aColumn(0), now: later });
    const { id: territoryId } = await getTerritory(db, { level: 'epci', code: '200000034' });
    const values = await listTerritoryValues(db, { runId: id, territoryId, reading: 'massif' });
    expect(values.employed).toEqual({
      kind: 'number',
      value: 100,
      interval: { p10: 90, p50: 99, p90: 115, p50Ends: { low: 98, high: 104 } },
    });
  });

  test('give each part the asked reading where it has two', async () => {
    const id = await startRun('s1');
    await finishRun(db, { id, observations: await aColumn(null), now: later });
    const query = { runId: id, indicatorId: 'employed' as const };
    const rows = await listLevelValues(db, { ...query, level: 'epci', reading: 'whole' });
    expect(rows.map(({ code, reading, value }) => [code, reading, value.kind])).toEqual([
      ['200000046', 'massif', 'missing'],
      ['200000015', 'massif', 'missing'],
      ['200000034', 'whole', 'number'],
    ]);
    const territory = await getTerritory(db, { level: 'epci', code: '200000034' });
    const inside = await listPartValues(db, { ...query, territory, reading: 'massif' });
    expect(inside.childLevel).toBe('commune');
    expect(inside.rows.map(({ code, value }) => [code, value.kind])).toEqual([['34142', 'missing']]);
    const whole = await listPartValues(db, { ...query, territory, reading: 'whole' });
    expect(whole.rows.map(({ code, reading }) => [code, reading])).toEqual([
      ['34142', 'massif'],
      ['34999', 'whole'],
    ]);
  });

  test('are refused whole when a cell comes twice', async () => {
    const id = await startRun('s1');
    const cell = await aColumn(1);
    const twice = { ...cell, readings: ['massif', 'massif', 'massif', 'massif'] as const };
    await expect(finishRun(db, { id, observations: twice, now: later })).rejects.toThrow();
    expect(await findRun(db, { id, actor: 'server' })).toMatchObject({ status: 'running' });
  });
});
