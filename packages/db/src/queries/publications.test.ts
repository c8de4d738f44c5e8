import { asc } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Database } from '../open-database.ts';
import { auditEvent } from '../tables/audit-event.ts';
import { openSeededDatabase } from './testing/open-seeded-database.ts';
import { findCurrentPublication, listPublications, listPublished, publishRun } from './publications.ts';
import { cancelRun, claimNextRun, finishRun, insertRun } from './runs.ts';
import { findScenario, listScenarios, updateScenarioLevers } from './scenarios.ts';
import { aNewRun, anActor } from './testing/study.builder.ts';

const now = new Date('2026-03-01T10:00:00Z');
const anne = anActor('anne');
const lea = anActor('lea', 'lot');
const other = anActor('max', 'cantal');
const NOTHING = {
  indicatorIds: [],
  territoryIds: [],
  readings: [],
  values: [],
  p10: [],
  p50: [],
  p90: [],
  p50Low: [],
  p50High: [],
  statuses: [],
};

let db: Database;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ db, remove } = await openSeededDatabase(inject('templateUrl')));
});
afterAll(() => remove());

async function succeedRun(scenarioId: string, scenarioVersion = 1): Promise<string> {
  const queued = await insertRun(db, aNewRun(scenarioId, { now, scenarioVersion }));
  await claimNextRun(db, { now });
  const id = queued?.id ?? '';
  await finishRun(db, { id, observations: NOTHING, now });
  return id;
}

describe('publishing a run', () => {
  test('supersedes the publication in force, numbers on, and marks the scenario', async () => {
    const first = await publishRun(db, { runId: await succeedRun('s1'), actor: anne, now });
    const second = await publishRun(db, { runId: await succeedRun('s1'), actor: anne, now });
    expect([first.number, second.number]).toEqual([1, 2]);
    expect(await findCurrentPublication(db, 's1')).toEqual(second);
    const statuses = (await listPublications(db)).map(({ number, status }) => [number, status]);
    expect(statuses).toEqual([
      [2, 'published'],
      [1, 'superseded'],
    ]);
    expect(await findScenario(db, { id: 's1', actor: anne })).toMatchObject({
      status: 'published',
      version: 1,
    });
    const events = await db.select().from(auditEvent).orderBy(asc(auditEvent.id));
    expect(events.at(-1)).toMatchObject({
      actorId: 'anne',
      action: 'publish',
      entityId: 's1',
      before: { publication: 1, runId: first.runId },
      after: { publication: 2, runId: second.runId },
    });
  });

  test('twice at once gives two numbers and one publication in force', async () => {
    const runId = await succeedRun('s2');
    const made = await Promise.all([1, 2].map(() => publishRun(db, { runId, actor: lea, now })));
    expect(made.map(({ number }) => number).toSorted()).toEqual([1, 2]);
    expect(
      (await listPublications(db)).filter((p) => p.scenarioId === 's2' && p.status === 'published'),
    ).toHaveLength(1);
  });

  test('shows the baseline first, with what the data were at the time of the run', async () => {
    await publishRun(db, { runId: await succeedRun('s0'), actor: 'server', now });
    const published = await listPublished(db);
    expect(published.map(({ scenario }) => scenario.id)).toEqual(['s0', 's1', 's2']);
    expect(published[0]).toMatchObject({
      publication: { publishedBy: null },
      run: { finishedAt: now.toISOString() },
      data: { mode: 'demo', flows: 'modelled' },
    });
  });

  test('is refused for a run that has not succeeded, for an older version, and to who does not own it', async () => {
    const queued = await insertRun(db, aNewRun('s1', { now }));
    await expect(publishRun(db, { runId: queued?.id ?? '', actor: anne, now })).rejects.toMatchObject({
      reason: { kind: 'run-not-succeeded', status: 'queued' },
    });
    await cancelRun(db, { id: queued?.id ?? '', actor: anne, now });
    const old = await succeedRun('s2', 7);
    await expect(publishRun(db, { runId: old, actor: lea, now })).rejects.toMatchObject({
      reason: { kind: 'run-outdated', runVersion: 7, scenarioVersion: 1 },
    });
    await expect(publishRun(db, { runId: old, actor: other, now })).rejects.toMatchObject({
      reason: { kind: 'run-unknown' },
    });
  });
});

describe('scenarios', () => {
  test('are seen by their owner and the operator, the operator’s by all', async () => {
    const ids = async (actor: typeof anne) => (await listScenarios(db, actor)).map(({ id }) => id);
    expect(await ids(anne)).toEqual(['s0', 's1', 's2']);
    expect(await ids(lea)).toEqual(['s0', 's1', 's2']);
    expect(await ids(other)).toEqual(['s0', 's1']);
    expect(await findScenario(db, { id: 's2', actor: other })).toBeUndefined();
  });

  test('take the first of two edits made over the same version, and leave the publication in force', async () => {
    const levers = [{ leverId: 'access_public' as const, value: 0.5, operationIds: [], justification: '' }];
    const edit = { id: 's1', version: 1, levers, actor: anne, now };
    const [first, second] = await Promise.all([
      updateScenarioLevers(db, edit),
      updateScenarioLevers(db, edit),
    ]);
    const updated = first ?? second;
    expect([first, second].filter((scenario) => scenario === undefined)).toHaveLength(1);
    expect(updated).toMatchObject({ version: 2, status: 'draft', levers, hypotheses: {} });
    expect(await findCurrentPublication(db, 's1')).toMatchObject({ number: 2 });
  });

  test('are not changed by people of a partner who do not own them', async () => {
    const edit = { version: 2, levers: [], now };
    expect(await updateScenarioLevers(db, { ...edit, id: 's1', actor: lea })).toBeUndefined();
    expect(await updateScenarioLevers(db, { ...edit, version: 1, id: 's2', actor: other })).toBeUndefined();
    expect(await updateScenarioLevers(db, { ...edit, version: 1, id: 's2', actor: lea })).toMatchObject({
      version: 2,
    });
  });
});

describe('the journal', () => {
  test.each([
    ['changed', () => db.update(auditEvent).set({ reason: 'x' })],
    ['removed', () => db.delete(auditEvent)],
    ['emptied', () => db.execute('truncate audit_event')],
  ])('cannot be %s', async (_, change) => {
    await expect(change()).rejects.toMatchObject({ cause: { message: 'audit_event is append-only' } });
    expect((await db.select().from(auditEvent)).length).toBeGreaterThan(0);
  });
});
