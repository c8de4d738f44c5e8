import type { LeverSetting } from '@maceo/domain/scenarios/lever';
import type { Value } from '@maceo/domain/value';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCaller } from '../app-router.ts';
import { createAccount } from '../people/create-account.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

// Runs of the whole massif.
vi.setConfig({ testTimeout: 300_000 });

const SCENARIO = 's3-accueil-actifs';
const [CANTAL, LOZERE, LOT] = ['15', '48', '46'];

let api: OpenedApi;
let caller: ReturnType<typeof createCaller>;

beforeAll(async () => {
  api = await openLoadedApi();
  const account = { name: 'A', email: 'a@exemple.fr', password: 'un long mot de passe' };
  const role = 'operator_admin';
  const userId = await createAccount(api.services.auth, { ...account, role });
  caller = createCaller({ services: api.services, actor: { ...anActor(role), userId }, requestId: 'r' });
}, 120_000);

afterAll(() => api.close());

/** Access of public employers at a value, in a département or everywhere. */
function access(value: number, code?: string): LeverSetting {
  const territory = code === undefined ? {} : { territory: { level: 'departement' as const, code } };
  return { leverId: 'access_public', value, ...territory, operationIds: [], justification: '' };
}

async function save(levers: LeverSetting[]) {
  const { scenario } = await caller.scenarios.get({ id: SCENARIO });
  const edit = { id: SCENARIO, version: scenario.version, levers, hypotheses: {}, ramp: null };
  return caller.scenarios.updateLevers(edit);
}

/** Runs the levers to the end; the run, and its teleworkers (all, or additional ones) by commune of a département. */
async function computeOnce(levers: LeverSetting[]) {
  const saved = await save(levers);
  expect(saved.levers).toEqual(levers);
  const run = await caller.runs.start({ scenarioId: SCENARIO });
  for await (const _step of await caller.runs.progress({ id: run.id }));
  const read = async (
    code: string,
    indicatorId: 'teleworkers' | 'teleworkers_additional' = 'teleworkers',
  ) => {
    const { rows } = await caller.results.ofRunParts({
      ...{ runId: run.id, indicatorId, level: 'departement', code },
    });
    return rows.map(({ code: commune, value }) => ({ commune, ...toEnds(value) }));
  };
  return { run, read };
}

const computed = new Map<string, ReturnType<typeof computeOnce>>();

/** The run of some levers, computed once: the same levers give the same figures. */
function compute(levers: LeverSetting[]) {
  const key = JSON.stringify(levers);
  const known = computed.get(key) ?? computeOnce(levers);
  computed.set(key, known);
  return known;
}

/** The figure and its interval. */
function toEnds(value: Value) {
  if (value.kind !== 'number') return { value: undefined };
  return { value: value.value, p10: value.interval?.p10, p90: value.interval?.p90 };
}

type Figures = Awaited<ReturnType<Awaited<ReturnType<typeof compute>>['read']>>;

/** Every commune has the same figure and interval in both, to the last digits, or none in both. */
function expectAlike(obtained: Figures, expected: Figures) {
  expect(obtained.length).toBeGreaterThan(50);
  obtained.forEach((one, index) => {
    const other = expected[index];
    expect(one.commune).toBe(other.commune);
    for (const end of ['value', 'p10', 'p90'] as const) {
      if (other[end] === undefined) expect(one[end], `${one.commune} ${end}`).toBeUndefined();
      else expect(one[end], `${one.commune} ${end}`).toBeCloseTo(other[end], 6);
    }
  });
}

describe('one lever with two values in two départements', () => {
  const both = [access(0.95, CANTAL), access(0.6, LOZERE)];
  // The whole massif last: its place in the list does not make it win.
  const withRest = [access(0.3, LOZERE), access(0.95, CANTAL), access(0.6)];

  test('moves the communes of each as decided, draws included, while others keep the baseline', async () => {
    const split = await compute(both);
    const everywhere = await compute([access(0.95)]);
    expectAlike(await split.read(CANTAL), await everywhere.read(CANTAL));
    const lower = await compute([access(0.6)]);
    expectAlike(await split.read(LOZERE), await lower.read(LOZERE));
    for (const { value, p10, p90 } of await split.read(LOT, 'teleworkers_additional')) {
      for (const end of [value, p10, p90]) expect(end ?? 0).toBeCloseTo(0, 9);
    }
    const added = (await split.read(CANTAL, 'teleworkers_additional')).map(({ value }) => value ?? 0);
    expect(added.reduce((total, value) => total + value, 0)).toBeGreaterThan(10);
  });

  test('and a third everywhere is the third where neither is', async () => {
    const [rest, split, lower] = [await compute(withRest), await compute(both), await compute([access(0.6)])];
    expectAlike(await rest.read(CANTAL), await split.read(CANTAL));
    expectAlike(await rest.read(LOT), await lower.read(LOT));
    const [own, other] = [await rest.read(LOZERE), await split.read(LOZERE)];
    own.forEach(({ value }, index) => {
      if (value !== undefined) expect(value).toBeLessThan(other[index].value ?? 0);
    });
    expect(own.filter(({ value }) => value !== undefined).length).toBeGreaterThan(50);
  });

  test('can be analysed: the draws of two runs differ where their levers do', async () => {
    const [first, second] = [await compute(both), await compute(withRest)];
    const query = { firstId: first.run.id, secondId: second.run.id, indicatorId: 'teleworkers' as const };
    const compare = async (code: string) =>
      (await caller.runs.compare({ ...query, level: 'departement', code })).here;
    expect((await compare(CANTAL)).winShare).toBe(0.5);
    expect((await compare(LOZERE)).winShare).toBe(1);
  });
});

describe('the same lever twice for the same territory', () => {
  test('is refused by name of lever and territory, and nothing is written', async () => {
    const { scenario } = await caller.scenarios.get({ id: SCENARIO });
    const attempt = save([access(0.9, CANTAL), access(0.5), access(0.4, CANTAL)]);
    await expect(attempt).rejects.toMatchObject({
      cause: {
        reason: {
          kind: 'input-invalid',
          problems: [
            {
              field: 'access_public#3',
              message: expect.stringMatching(/employeurs publics \(Département 15\).*deux fois/) as string,
            },
          ],
        },
      },
    });
    expect((await caller.scenarios.get({ id: SCENARIO })).scenario).toEqual(scenario);
  });

  test('a wrong value or territory is reported under the setting that has it', async () => {
    const attempt = save([access(0.9), access(1.4, CANTAL), access(0.5, '99')]);
    const fields = await attempt.then(
      () => [],
      (error: { cause: { reason: { problems: { field: string }[] } } }) =>
        error.cause.reason.problems.map(({ field }) => field),
    );
    expect(fields).toEqual(['access_public#2', 'access_public#3.territory']);
  });
});
