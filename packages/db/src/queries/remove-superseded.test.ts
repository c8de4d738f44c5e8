import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { flowSet } from '../tables/flow-set.ts';
import { observation } from '../tables/observation.ts';
import { run } from '../tables/run.ts';
import { insertFlowSet } from './flows.ts';
import { publishRun } from './publications.ts';
import { removeSuperseded } from './remove-superseded.ts';
import { claimNextRun, failRun, finishRun, insertRun } from './runs.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import { aNewRun } from './testing/study.builder.ts';
import { getTerritory } from './territories.ts';

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

let minute = 0;
const tick = () => new Date(Date.UTC(2026, 2, 1, 10, (minute += 1)));

/** An ended run with one result on a flow set; `startedBy` null = the server. */
async function addRun(flowsId: string, end: 'succeeded' | 'failed', startedBy: string | null = null) {
  const order = { ...aNewRun('s0', { now: tick(), flowsId }), startedBy };
  const id = (await insertRun(db, order))?.id ?? '';
  await claimNextRun(db, { now: tick() });
  if (end === 'failed') await failRun(db, { id, failure: 'Panne.', now: tick() });
  else {
    const { id: territoryId } = await getTerritory(db, { level: 'commune', code: '46042' });
    const observations = {
      indicatorIds: ['employed' as const],
      territoryIds: [territoryId],
      readings: ['massif' as const],
      values: [1],
      p10: [null],
      p50: [null],
      p90: [null],
      p50Low: [null],
      p50High: [null],
      statuses: ['A' as const],
    };
    await finishRun(db, { id, observations, now: tick() });
  }
  return id;
}

async function addFlowSet(id: string) {
  const empty = { homeStart: new Uint32Array(1), workIndex: new Uint32Array(0) };
  const none = new Float64Array(0);
  await insertFlowSet(db, {
    id,
    report: {
      ...{ method: 'modelled', beta: 1, meanDistanceKm: 1, targetKm: 1, originResidual: 0 },
      ...{ destinationResidual: 0, pairs: 0, zones: 0, outsideShare: 0, warnings: [] },
    } as never,
    zones: [],
    ...empty,
    ...{ workers: none, distanceKm: none, employed: none, occupationShares: none },
    createdAt: tick().toISOString(),
  });
}

test('what the server superseded unpublished goes with its results and flows; the rest stays', async () => {
  for (const id of ['old', 'public', 'person', 'now']) await addFlowSet(id);
  const superseded = await addRun('old', 'succeeded');
  const failed = await addRun('old', 'failed');
  const published = await addRun('public', 'succeeded');
  await publishRun(db, { runId: published, actor: 'server', now: tick() });
  const persons = await addRun('person', 'succeeded', 'anne');
  const lastSuccess = await addRun('now', 'succeeded');
  const latest = await addRun('now', 'failed');

  const removed = await removeSuperseded(db);
  expect(removed.runIds.toSorted()).toEqual([superseded, failed].toSorted());
  expect(removed.flowSetIds).toEqual(['old']);
  const left = await db.select({ id: run.id }).from(run).orderBy(asc(run.queuedAt));
  expect(left.map(({ id }) => id)).toEqual([published, persons, lastSuccess, latest]);
  const results = await db.selectDistinct({ id: observation.runId }).from(observation);
  expect(results.map(({ id }) => id).toSorted()).toEqual([published, persons, lastSuccess].toSorted());
  const sets = await db.select({ id: flowSet.id }).from(flowSet).orderBy(asc(flowSet.id));
  expect(sets.map(({ id }) => id)).toEqual(['now', 'person', 'public']);

  expect(await removeSuperseded(db)).toEqual({ runIds: [], flowSetIds: [] });
});
