import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Actor } from '@maceo/domain/people/role';
import { createCaller } from '../app-router.ts';
import { createAccount } from '../people/create-account.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

const S0 = 's0-tendanciel';
const S1 = 's1-employeurs-publics';

// Several runs of the whole massif in one test.
vi.setConfig({ testTimeout: 120_000 });

let api: OpenedApi;
let admin: Actor;
let consultant: Actor;

function as(actor: Actor | null) {
  return createCaller({ services: api.services, actor, requestId: 'r' });
}

async function createPerson(role: 'operator_admin' | 'consultant'): Promise<Actor> {
  const account = { name: role, email: `${role}@exemple.fr`, password: 'un long mot de passe', role };
  return { ...anActor(role), userId: await createAccount(api.services.auth, account) };
}

/** Problems of a refused call, by field. */
async function listProblems(call: Promise<unknown>): Promise<string[]> {
  const error = await call.then(
    () => undefined,
    (thrown: { cause?: { reason?: { problems?: { field: string }[] } } }) => thrown,
  );
  return error?.cause?.reason?.problems?.map(({ field }) => field) ?? [];
}

const DAYS = { kind: 'typed', law: 'pert', low: 1.2, mode: 1.4, high: 1.8 } as const;

/** A hypothesis on days a week, proposed by the firm and adopted by the operator. */
async function adoptDays(distribution = DAYS) {
  const justification = 'Pratique relevée par le cabinet.';
  const proposed = await as(consultant).hypotheses.propose({
    parameterId: 'delta',
    distribution,
    justification,
  });
  const { id, version } = proposed;
  await as(admin).hypotheses.move({ id, version, step: 'reviewed' });
  return as(admin).hypotheses.move({ id, version, step: 'adopted' });
}

/** Runs a scenario to its end and gives it back with the massif's figures. */
async function compute(scenarioId: string) {
  const run = await as(admin).runs.start({ scenarioId });
  for await (const _step of await as(admin).runs.progress({ id: run.id }));
  const place = { level: 'massif', code: 'massif-central' } as const;
  const { values } = await as(admin).results.ofRunTerritory({ runId: run.id, ...place });
  return { run, values };
}

beforeAll(async () => {
  api = await openLoadedApi();
  admin = await createPerson('operator_admin');
  consultant = await createPerson('consultant');
}, 120_000);

afterAll(() => api.close());

describe('a hypothesis', () => {
  test('is not estimated from public figures: no source tells the eligible staff', async () => {
    const preview = await as(consultant).hypotheses.estimate({ parameterId: 'pi_all', usesPrior: true });
    expect(preview.law).toBeNull();
    expect(preview.unused.length).toBeGreaterThan(20);
    expect(preview.unused.every(({ reason }) => reason.length > 20)).toBe(true);
    const proposal = { parameterId: 'pi_all', distribution: { kind: 'field', usesPrior: true } } as const;
    expect(
      await listProblems(as(consultant).hypotheses.propose({ ...proposal, justification: 'x' })),
    ).toEqual(['distribution']);
  });

  test('is refused with all its problems at once', async () => {
    const distribution = { kind: 'typed', law: 'pert', low: '1', mode: Number.NaN, high: 6 } as const;
    const call = as(consultant).hypotheses.propose({
      parameterId: 'delta',
      distribution,
      justification: ' ',
    });
    expect(await listProblems(call)).toEqual(['low', 'mode', 'high', 'justification']);
    const unknown = { parameterId: 'tau_csp_1', distribution: DAYS, justification: 'x' };
    expect(await listProblems(as(consultant).hypotheses.propose(unknown))).toEqual(['parameterId']);
  });

  test('is proposed, reviewed, then adopted, in that order and by whom it may', async () => {
    const proposal = { parameterId: 'weeks', justification: 'Forfait-jours.' };
    const distribution = { kind: 'typed', law: 'triangular', low: 43, mode: 44, high: 46 } as const;
    const { id, version, status } = await as(consultant).hypotheses.propose({ ...proposal, distribution });
    expect([id, version, status]).toEqual(['weeks-1', 1, 'proposed']);
    const adopt = { id, version, step: 'adopted' } as const;
    await expect(as(admin).hypotheses.move(adopt)).rejects.toMatchObject({
      cause: { reason: { kind: 'hypothesis-status', status: 'proposed' } },
    });
    await as(admin).hypotheses.move({ id, version, step: 'reviewed' });
    const adopted = await as(admin).hypotheses.move(adopt);
    expect(adopted).toMatchObject({
      status: 'adopted',
      adoptedBy: admin.userId,
      proposedBy: consultant.userId,
    });
    const { whyNot } = await as(consultant).hypotheses.get({ id });
    expect(whyNot).toMatchObject({ revise: null, adopted: expect.stringContaining('rôle') });
  });

  test('keeps its versions; the adopted one holds until the next is adopted', async () => {
    const { id } = await adoptDays();
    const revises = { id, version: 1 };
    const proposal = {
      parameterId: 'delta',
      distribution: { ...DAYS, mode: 1.5 },
      justification: 'Relevé 2026.',
    };
    const second = await as(consultant).hypotheses.propose({ ...proposal, revises });
    expect(second.version).toBe(2);
    await expect(as(admin).hypotheses.propose({ ...proposal, revises })).rejects.toMatchObject({
      cause: { reason: { kind: 'version-conflict', expected: 1, actual: 2 } },
    });
    const listed = (await as(consultant).hypotheses.list()).find(({ latest }) => latest.id === id);
    expect([listed?.latest.version, listed?.adopted?.version]).toEqual([2, 1]);
    await as(admin).hypotheses.move({ id, version: 2, step: 'reviewed' });
    await as(admin).hypotheses.move({ id, version: 2, step: 'adopted' });
    const { versions } = await as(admin).hypotheses.get({ id });
    expect(versions.map(({ status }) => status)).toEqual(['adopted', 'deprecated']);
    expect(versions[1].deprecatedReason).toContain('version');
  });

  test('is abandoned with a reason, and is unknown to those who may not see it', async () => {
    const { id, version } = await adoptDays();
    const step = { id, version, step: 'deprecated' } as const;
    expect(await listProblems(as(admin).hypotheses.move(step))).toEqual(['reason']);
    await as(admin).hypotheses.move({ ...step, reason: 'Enquête mal posée.' });
    const lot = { ...anActor('partner_lead', 'departement-lot'), userId: admin.userId };
    const own = await as(lot).hypotheses.propose({
      ...{ parameterId: 'delta', distribution: DAYS, justification: 'Nos agents.' },
    });
    expect(own.partnerId).toBe('departement-lot');
    const other = { ...anActor('partner_lead', 'departement-cantal'), userId: admin.userId };
    await expect(as(other).hypotheses.get({ id: own.id })).rejects.toMatchObject({
      cause: { reason: { kind: 'hypothesis-unknown' } },
    });
    expect((await as(other).hypotheses.list()).some(({ latest }) => latest.id === own.id)).toBe(false);
  });
});

describe('a scenario', () => {
  test('holds adopted versions only, one by parameter', async () => {
    const proposed = await as(consultant).hypotheses.propose({
      ...{ parameterId: 'delta', distribution: DAYS, justification: 'Pas encore relue.' },
    });
    const [first, second] = [await adoptDays(), await adoptDays()];
    const { scenario } = await as(admin).scenarios.get({ id: S1 });
    const hypothesisIds = [proposed, first, second].map(({ id, version }) => ({ id, version }));
    const edit = { id: S1, version: scenario.version, hypothesisIds };
    expect(await listProblems(as(admin).scenarios.updateHypotheses(edit))).toEqual([
      `hypothesisIds.${proposed.id}`,
      `hypothesisIds.${second.id}`,
    ]);
    expect((await as(admin).scenarios.get({ id: S1 })).scenario).toEqual(scenario);
    await expect(as(consultant).scenarios.updateHypotheses(edit)).rejects.toMatchObject({
      cause: { reason: { kind: 'not-owner' } },
    });
  });

  test('computes with its frozen set: values and draws move, the hash says so, and it does so again to the byte', async () => {
    const before = await compute(S0);
    const { id, version } = await adoptDays();
    const { scenario } = await as(admin).scenarios.get({ id: S0 });
    const hypothesisIds = [{ id, version }];
    const edit = { id: S0, version: scenario.version, hypothesisIds };
    const updated = await as(admin).scenarios.updateHypotheses(edit);
    expect(updated.version).toBe(scenario.version + 1);
    await expect(as(admin).scenarios.updateHypotheses(edit)).rejects.toMatchObject({
      cause: { reason: { kind: 'version-conflict' } },
    });
    await as(admin).hypotheses.move({ id, version, step: 'deprecated', reason: 'Après le gel.' });

    const after = await compute(S0);
    expect(after.run.inputs.hypotheses).toEqual([
      { id, version, parameterId: 'delta', value: 1.4, low: 1.2, high: 1.8, law: 'pert' },
    ]);
    expect(after.run.inputs.parameters.delta).toBe(1.4);
    expect(after.run.inputHash).not.toBe(before.run.inputHash);
    const [old, now] = [before.values.km_avoided, after.values.km_avoided];
    if (old.kind !== 'number' || now.kind !== 'number') throw new Error('no figure');
    expect(now.value / old.value).toBeCloseTo(1.4 / 1.7, 6);
    expect((now.interval?.p90 ?? 0) / now.value).not.toBeCloseTo((old.interval?.p90 ?? 0) / old.value, 3);
    const again = await compute(S0);
    expect([again.run.inputHash, again.values]).toEqual([after.run.inputHash, after.values]);
  });

  test('keeps a value of its own over an adopted hypothesis, which it then does not claim', async () => {
    const { id, version } = await adoptDays();
    const first = await as(admin).scenarios.get({ id: S1 });
    const held = await as(admin).scenarios.updateHypotheses({
      ...{ id: S1, version: first.scenario.version, hypothesisIds: [{ id, version }] },
    });
    await as(admin).scenarios.updateLevers({
      ...{ id: S1, version: held.version, levers: held.levers, hypotheses: { delta: 2 } },
    });
    const { run } = await compute(S1);
    expect(run.inputs.parameters.delta).toBe(2);
    expect(run.inputs.hypotheses).toEqual([]);
    const file = await as(admin).scenarios.get({ id: S1 });
    expect(file.held).toMatchObject([{ id, version, status: 'adopted', mode: 1.4 }]);
  });
});

describe('what a published figure rests on', () => {
  test('names the hypothesis with its version and how many observations stand behind it', async () => {
    const { id, version } = await adoptDays();
    const { scenario } = await as(admin).scenarios.get({ id: S0 });
    await as(admin).scenarios.updateHypotheses({
      ...{ id: S0, version: scenario.version, hypothesisIds: [{ id, version }] },
    });
    const { run } = await compute(S0);
    await as(admin).publications.publish({ runId: run.id });
    const behind = await as(null).hypotheses.ofPublication({ scenarioId: S0 });
    expect(behind).toMatchObject([
      {
        id,
        version,
        parameterId: 'delta',
        value: 1.4,
        observationCount: 0,
        restrictedCount: 0,
        operations: [],
      },
    ]);
    const { publications, scenarios } = await as(admin).hypotheses.get({ id });
    expect(publications).toMatchObject([{ scenarioId: S0, number: 1, inForce: true }]);
    expect(publications[0].figureCount).toBeGreaterThan(1000);
    expect(scenarios.map((one) => one.id)).toEqual([S0]);
  });

  test('goes back to the field action that a lever cites', async () => {
    const { run } = await compute(S1);
    await as(admin).publications.publish({ runId: run.id });
    const reach = await as(consultant).hypotheses.ofOperation({ id: 'lot-pilote-2011' });
    expect(reach.hypotheses).toEqual([]);
    expect(reach.scenarios).toMatchObject([{ id: S1, byLever: true, byHypothesis: false }]);
    expect(reach.publications).toMatchObject([{ scenarioId: S1, inForce: true }]);
  });
});
