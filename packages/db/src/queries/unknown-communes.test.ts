import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { insertObservations } from './observations.ts';
import { insertRun } from './runs.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import { aNewRun } from './testing/study.builder.ts';
import { getTerritory } from './territories.ts';
import { listUnknownCommunes } from './unknown-communes.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

test('the communes whose employment a run did not know are named, whether missing or left out', async () => {
  const queued = await insertRun(db, aNewRun('s0', { now: new Date('2026-03-01T10:00:00Z') }));
  const runId = queued?.id ?? '';
  const [cahors, other, epci] = await Promise.all([
    getTerritory(db, { level: 'commune', code: '46042' }),
    getTerritory(db, { level: 'commune', code: '46240' }),
    getTerritory(db, { level: 'epci', code: '200000046' }),
  ]);
  const ids = [cahors.id, other.id];
  await insertObservations(db, {
    runId,
    columns: {
      indicatorIds: ids.map(() => 'employed' as const),
      territoryIds: ids,
      readings: ids.map(() => 'massif' as const),
      values: [8000, null],
      p10: [null, null],
      p50: [null, null],
      p90: [null, null],
      p50Low: [null, null],
      p50High: [null, null],
      statuses: ['A', 'O'],
    },
  });
  const list = (territoryId: number) => listUnknownCommunes(db, { runId, territoryId, reading: 'massif' });
  expect((await list(epci.id)).map(({ code }) => code)).toEqual(['46240']);
  expect(await list(other.id)).toEqual([]);
  const cantal = await getTerritory(db, { level: 'departement', code: '15' });
  expect(await list(cantal.id)).toHaveLength(3);
});
