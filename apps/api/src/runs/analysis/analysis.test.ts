import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { createCaller } from '../../app-router.ts';
import type { Actor } from '@maceo/domain/people/role';
import { createAccount } from '../../people/create-account.ts';
import { anActor } from '../../testing/an-actor.ts';
import { getRun } from '../../get-run.ts';
import { readAnalysedRun } from './read-analysed-run.ts';
import { openLoadedApi, type OpenedApi } from '../../testing/open-loaded-api.ts';
import { publishInitialResults } from '../publish-initial-results.ts';

const MASSIF = { level: 'massif', code: MASSIF_CODE } as const;
const INDICATOR = { indicatorId: 'teleworkers' } as const;

let api: OpenedApi;
let admin: Actor;
let runs: Record<'s0' | 's1' | 's2', string>;

const caller = () => createCaller({ services: api.services, actor: admin, requestId: 'test' });

beforeAll(async () => {
  api = await openLoadedApi();
  await publishInitialResults(api.services, { say: () => {}, signal: new AbortController().signal });
  const person = { name: 'Ada', email: 'ada@exemple.fr', password: 'un long mot de passe' };
  const userId = await createAccount(api.services.auth, { ...person, role: 'operator_admin' });
  admin = { ...anActor('operator_admin'), userId };
  const published = await caller().scenarios.published();
  const find = (code: string) => published.find(({ scenario }) => scenario.code === code)?.run.id ?? '';
  runs = { s0: find('S0'), s1: find('S1'), s2: find('S2') };
}, 120_000);

afterAll(() => api.close());

describe('two runs compared', () => {
  const compare = (firstId: string, secondId: string, extra = {}) =>
    caller().runs.compare({ firstId, secondId, ...INDICATOR, ...MASSIF, ...extra });

  test('show the interval of their difference, draw by draw, for the massif and each part', async () => {
    const { here, parts } = await compare(runs.s1, runs.s0);
    expect(here.winShare).toBe(1);
    expect(here.difference?.p10).toBeGreaterThan(0);
    // Draw by draw, what both scenarios share cancels out: the difference is surer than the figures.
    const [width, own] = [
      here.difference,
      here.first.kind === 'number' ? here.first.interval : undefined,
    ].map((interval) => (interval ? interval.p90 - interval.p10 : Number.NaN));
    expect(width).toBeLessThan(own);
    expect(parts.length).toBeGreaterThan(100);
    expect(parts.every(({ difference, winShare }) => (difference === null) === (winShare === null))).toBe(
      true,
    );
  });

  test('are the mirror of each other, and a run against itself is a draw', async () => {
    const [ab, ba] = [await compare(runs.s1, runs.s2), await compare(runs.s2, runs.s1)];
    expect((ab.here.winShare ?? 0) + (ba.here.winShare ?? 0)).toBeCloseTo(1, 12);
    const self = await compare(runs.s1, runs.s1);
    expect(self.here).toMatchObject({ winShare: 0.5, difference: { p10: 0, p50: 0, p90: 0 } });
  });

  test('compare a ratio in its own unit', async () => {
    const shares = await compare(runs.s1, runs.s0, { indicatorId: 'teleworkers_share' });
    const counts = await compare(runs.s1, runs.s0);
    const employed = (await caller().results.ofRunTerritory({ runId: runs.s1, ...MASSIF })).values.employed;
    const people = employed.kind === 'number' ? employed.value : Number.NaN;
    expect(shares.here.difference?.p50).toBeCloseTo((100 * (counts.here.difference?.p50 ?? 0)) / people, 9);
  });

  test('are missing where a figure has no meaning, never 0', async () => {
    const { here } = await compare(runs.s0, runs.s1, { indicatorId: 'teleworkers_additional' });
    expect(here).toMatchObject({ first: { kind: 'not_applicable' }, difference: null, winShare: null });
  });

  test('are refused when they were drawn otherwise, with what differs', async () => {
    const { id } = await caller().runs.start({ scenarioId: 's1-employeurs-publics', draws: 150, seed: 3 });
    await expect(compare(id, runs.s0)).rejects.toThrow(/la graine, le nombre de tirages diffèrent/);
  });

  test('leave the desk when whoever asked has left', async () => {
    const abort = new AbortController();
    const asked = api.services.analyses.compute<'comparison'>({
      kind: 'comparison',
      key: 'gone',
      readTask: async () => {
        const run = await getRun({ services: api.services, actor: admin }, { id: runs.s1 });
        const read = await readAnalysedRun(api.services, { run, signal: undefined });
        abort.abort();
        return { kind: 'comparison', indicatorId: 'days', first: read.run, second: read.run, groups: [[0]] };
      },
      signal: abort.signal,
    });
    await expect(asked).rejects.toMatchObject({ reason: { kind: 'analysis-cancelled' } });
  });
});

describe('the sensitivity of a run', () => {
  test('explains a figure by its hypotheses, exactly and by sampling', async () => {
    const found = await caller().runs.sensitivity({ id: runs.s1, ...INDICATOR, ...MASSIF, isChecked: true });
    expect(found?.whySampled).toBeNull();
    expect(found?.tornado.bars[0].high).not.toBe(found?.tornado.bars[0].low);
    const first = found?.indices.reduce((sum, { first: share }) => sum + (share ?? 0), 0) ?? 0;
    expect(first).toBeGreaterThan(0.9);
    expect(first).toBeLessThanOrEqual(1 + 1e-9);
    for (const { factor, total } of found?.crossCheck?.indices ?? []) {
      const exact = found?.indices.find((line) => line.factor === factor);
      expect(Math.abs((total ?? 0) - (exact?.total ?? 0)), factor).toBeLessThan(0.05);
    }
    expect(found?.screening[0].meanAbsolute).toBeGreaterThan(0);
  });

  test('is null where the run has no number', async () => {
    const query = {
      id: runs.s0,
      indicatorId: 'teleworkers_additional',
      ...MASSIF,
      isChecked: false,
    } as const;
    expect(await caller().runs.sensitivity(query)).toBeNull();
  });
});
