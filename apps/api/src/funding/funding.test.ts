import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '@maceo/domain/people/role';
import { createCaller } from '../app-router.ts';
import { anActor } from '../testing/an-actor.ts';
import { People } from '../testing/people.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

const LOT = 'departement-lot';
const OPERATION = 'lot-pilote-2011';

let api: OpenedApi;
function as(role: Role, partnerId: string | null = null) {
  return createCaller({ services: api.services, actor: anActor(role, partnerId), requestId: 'r' }).funding;
}

async function publish(scenarioId: string): Promise<void> {
  const people = new People(api);
  await people.add(`ada-${scenarioId}`, 'operator_admin');
  const { runs, publications } = people.as(`ada-${scenarioId}`);
  const run = await runs.start({ scenarioId });
  for await (const _step of await runs.progress({ id: run.id }));
  await publications.publish({ runId: run.id });
}

beforeAll(async () => {
  api = await openLoadedApi();
}, 120_000);
afterAll(() => api.close());

describe('the plan of the study', () => {
  test('is read by all who sign in, with what its sheet gives and nothing more', async () => {
    const plan = await as('reader').get({ id: 'etude' });
    expect(plan.total.amountCents).toBe(15_000_000);
    expect(plan.lines.map((line) => line.amountCents)).toEqual([3_000_000, ...Array(7).fill(null)]);
  });

  test('is not a partner’s to change, and goes no further while incomplete', async () => {
    await expect(as('partner_lead', LOT).advance({ id: 'etude', version: 1 })).rejects.toThrow(
      'autre partenaire',
    );
    await expect(as('operator_admin').advance({ id: 'etude', version: 1 })).rejects.toThrow('incomplet');
  });
});

describe('the plan of an operation', () => {
  const whole = [
    { funder: 'Département', kind: 'own_funds', stage: 'planned', amountCents: 30_000_00 },
    { funder: 'Europe', kind: 'europe', stage: 'requested', amountCents: 120_000_00 },
  ] as const;
  const content = {
    total: { amountCents: 150_000_00, taxBasis: 'HT' as const },
    ownFundsPercent: 20,
    lines: [...whole],
    expenses: [{ label: 'Ordinateurs', year: 2011, amountCents: 1_583_00 }],
    teleworkers: 12,
    usedSeatDays: null,
  };

  test('is opened once by its partner, empty, and unknown to the neighbours', async () => {
    const plan = await as('partner_lead', LOT).create({ operationId: OPERATION });
    expect(plan).toMatchObject({ lines: [], total: { amountCents: null } });
    await expect(as('operator_admin').create({ operationId: OPERATION })).rejects.toThrow('déjà un plan');
    await expect(as('partner_lead', 'smica').get({ id: plan.id })).rejects.toThrow('n’existe pas');
    const listed = await as('partner_lead', 'smica').list();
    expect(listed.map(({ id }) => id)).toEqual(['etude']);
  });

  test('is told the modelled emissions of its territory by the publications that cite it, and by no other', async () => {
    const id = `plan-${OPERATION}`;
    expect(await as('partner_lead', LOT).modelledEmissions({ id })).toEqual([]);
    await publish('s0-tendanciel');
    await publish('s1-employeurs-publics');
    const told = await as('partner_lead', LOT).modelledEmissions({ id });
    expect(told).toMatchObject([{ scenario: 'S1', number: 1, territory: 'Lot' }]);
    expect(told[0].netTco2e).toBeGreaterThan(0);
    expect(told[0].teleworkers).toBeGreaterThan(0);
    expect(await as('reader').modelledEmissions({ id: 'etude' })).toEqual([]);
    const unknown = as('partner_lead', 'smica').modelledEmissions({ id });
    await expect(unknown).rejects.toThrow('n’existe pas');
  }, 120_000);

  test('refuses every bad amount at once and keeps nothing of it', async () => {
    const id = `plan-${OPERATION}`;
    const lines = [
      { ...whole[0], amountCents: -1 },
      { ...whole[1], funder: ' ', amountCents: Number.POSITIVE_INFINITY },
    ];
    const edit = as('partner_lead', LOT).update({
      id,
      version: 1,
      ...content,
      lines,
      total: { amountCents: 0.5, taxBasis: 'HT' },
    });
    await expect(edit).rejects.toThrow(
      /Budget total.*Ligne 1, montant.*Ligne 2, financeur.*Ligne 2, montant/,
    );
    expect((await as('operator_admin').get({ id })).version).toBe(1);
  });

  test('goes from draft to closed, and the second of two writers is told', async () => {
    const id = `plan-${OPERATION}`;
    const lead = as('partner_lead', LOT);
    expect(await lead.update({ id, version: 1, ...content })).toMatchObject({ version: 2, teleworkers: 12 });
    await expect(lead.update({ id, version: 1, ...content })).rejects.toThrow('version 2, vous aviez la 1');
    for (const [index, status] of ['balanced', 'voted', 'executing', 'closed'].entries()) {
      expect((await lead.advance({ id, version: 2 + index })).status).toBe(status);
    }
    await expect(lead.update({ id, version: 6, ...content })).rejects.toThrow('clos');
    await expect(lead.advance({ id, version: 6 })).rejects.toThrow('clos');
  });
});
