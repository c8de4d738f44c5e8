import { PARAMETERS } from '@maceo/domain/scenarios/parameter-catalogue';
import { findInterval, findNumber } from '@maceo/domain/value';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createCaller } from '../app-router.ts';
import { createAccount } from '../people/create-account.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

// Runs of the whole massif.
vi.setConfig({ testTimeout: 120_000 });

const CENTRE = {
  name: 'Télécentre de Murat',
  communeCode: '15138',
  status: 'open',
  openedOn: '2007',
  closedOn: null,
  seats: { openSpace: 4, office: null, meeting: null },
  tariffs: {},
  users: null,
  usersOn: null,
  speciality: null,
  note: null,
  sources: [],
};

let api: OpenedApi;
let caller: ReturnType<typeof createCaller>;

beforeAll(async () => {
  api = await openLoadedApi();
  const account = { name: 'A', email: 'a@exemple.fr', password: 'un long mot de passe' };
  const role = 'operator_admin';
  const userId = await createAccount(api.services.auth, { ...account, role });
  const actor = { ...anActor(role), userId };
  caller = createCaller({ services: api.services, actor, requestId: 'r' });
}, 120_000);

afterAll(() => api.close());

/** Runs the baseline to its end; the run, and how to read a territory's figures. */
async function compute() {
  const run = await caller.runs.start({ scenarioId: 's0-tendanciel' });
  for await (const _step of await caller.runs.progress({ id: run.id }));
  const read = async (level: 'massif' | 'commune', code: string) =>
    (await caller.results.ofRunTerritory({ runId: run.id, level, code })).values;
  return { run, read };
}

describe('the workers near an open telecentre', () => {
  test('are not known while no telecentre is, then all those of its commune and some of the massif', async () => {
    const before = await compute();
    expect(before.run.inputs.telecentres).toEqual([]);
    expect((await before.read('massif', 'massif-central')).near_telecentre.kind).toBe('missing');

    await caller.telecentres.create({ content: CENTRE });
    await caller.telecentres.create({ content: { ...CENTRE, communeCode: '15187', status: 'projected' } });
    const after = await compute();
    expect(after.run.inputs.telecentres).toEqual(['15138']);
    expect(after.run.inputHash).not.toBe(before.run.inputHash);
    const murat = await after.read('commune', '15138');
    expect(murat.near_telecentre).toEqual(murat.employed);
    expect(findNumber(murat.near_telecentre_share)).toBe(100);
    const massif = await after.read('massif', 'massif-central');
    const near = findNumber(massif.near_telecentre) ?? 0;
    expect(near).toBeGreaterThan(findNumber(murat.employed) ?? Infinity);
    expect(near).toBeLessThan((findNumber(massif.employed) ?? 0) / 50);
    expect(findInterval(massif.near_telecentre)).toBeUndefined();
    const clermont = await after.read('commune', '63113');
    expect(findNumber(clermont.near_telecentre)).toBe(0);
  });
});

describe('what employers pay', () => {
  test('is the allowance of every teleworker, draws included', async () => {
    const { read } = await compute();
    const { teleworkers, employer_allowance: paid } = await read('massif', 'massif-central');
    const euros = PARAMETERS.indemnite.default;
    expect((findNumber(paid) ?? 0) / (findNumber(teleworkers) ?? 1)).toBeCloseTo(euros, 9);
    const [drawn, people] = [findInterval(paid), findInterval(teleworkers)];
    expect((drawn?.p90 ?? 0) / (people?.p90 ?? 1)).toBeCloseTo(euros, 6);
  });
});
