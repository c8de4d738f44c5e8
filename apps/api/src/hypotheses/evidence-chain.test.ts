import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { insertMissingEvidence } from '@maceo/db/queries/operations';
import { insertMissingOrganisations } from '@maceo/db/queries/organisations';
import type { Evidence } from '@maceo/domain/operations/evidence';
import type { Organisation } from '@maceo/domain/organisations/organisation';
import type { Actor } from '@maceo/domain/people/role';
import { LOT_PILOT_EVIDENCE, LOT_PILOT_ID } from '@maceo/datasets/study/lot-pilot';
import { createCaller } from '../app-router.ts';
import { createAccount } from '../people/create-account.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';

/** Made-up employers and counts, on the Lot pilot as it is loaded: from what is observed to what is published. */

const S0 = 's0-tendanciel';
/** A day old, so that nothing is to come. */
const YESTERDAY = new Date(Date.now() - 24 * 3600 * 1000).toISOString().slice(0, 10);

// A run of the whole massif.
vi.setConfig({ testTimeout: 120_000 });

let api: OpenedApi;
let admin: Actor;

function as(actor: Actor | null) {
  return createCaller({ services: api.services, actor, requestId: 'r' });
}

function anEmployer(id: string, more: Partial<Organisation> = {}): Organisation {
  const codes = { siren: null, siret: null, legalCategory: '7220', publicOverride: null } as const;
  const sector = { code: '84.11Z', nomenclature: 'NAF_REV2' } as const;
  return { id, version: 1, partnerId: null, name: id, ...codes, sector, sizeClass: '250+', ...more };
}

function aCount(id: string, more: Partial<Evidence> = {}): Evidence {
  return {
    ...LOT_PILOT_EVIDENCE[0],
    ...{ id, organisationId: 'departement-fictif', kind: 'adoption', measure: `Recours, ${id}` },
    ...{ eligibleCount: 200, teleworkerCount: 80, measuredOn: YESTERDAY, quality: 'A' },
    ...more,
  };
}

beforeAll(async () => {
  api = await openLoadedApi();
  const account = { name: 'Ada', email: 'ada@exemple.fr', password: 'un long mot de passe' };
  const role = 'operator_admin';
  admin = { ...anActor(role), userId: await createAccount(api.services.auth, { ...account, role }) };
  const { db } = api.services;
  const now = api.services.clock();
  const organisations = [
    anEmployer('departement-fictif'),
    anEmployer('petite-mairie', { sizeClass: '0-9' }),
    anEmployer('lycee-fictif', { sector: { code: '85.31Z', nomenclature: 'NAF_REV2' } }),
  ];
  await insertMissingOrganisations(db, { organisations, now });
  await insertMissingEvidence(db, [
    aCount('ouverte'),
    aCount('secrete', { organisationId: 'lycee-fictif', confidentiality: 'restricted', teleworkerCount: 20 }),
    aCount('minuscule', { organisationId: 'petite-mairie', eligibleCount: 3, teleworkerCount: 1 }),
    aCount('brouillon', { status: 'draft', eligibleCount: 900, teleworkerCount: 900 }),
  ]);
}, 120_000);

afterAll(() => api.close());

describe('from evidence to a published figure', () => {
  const request = { parameterId: 'pi_all', usesPrior: true } as const;

  test('only validated observations move the estimate, and each says what it weighs', async () => {
    const { estimate, used, law } = await as(admin).hypotheses.estimate(request);
    expect(used.map(({ evidence }) => evidence.id)).toEqual(['minuscule', 'ouverte', 'secrete']);
    expect(estimate?.mean).toBeLessThan(0.62);
    expect(estimate?.mean).toBeGreaterThan(0.25);
    expect(law?.mode).toBe(estimate?.mean);
    const shown = estimate?.cells.find(({ sector, size }) => sector === 'O' && size === '250+');
    expect(shown).toMatchObject({ n: 200, y: 80, hidden: null });
    expect(shown?.ownWeight).toBeGreaterThan(0.94);
    const without = await as(admin).hypotheses.estimate({ ...request, usesPrior: false });
    expect(without.estimate?.mean).toBeLessThan(estimate?.mean ?? 0);
  });

  test('a cell below five persons is never shown alone, one with a restricted observation only to its owners', async () => {
    const small = (await as(admin).hypotheses.estimate(request)).estimate?.cells.find(
      ({ size }) => size === '0-9',
    );
    expect(small).toMatchObject({ hidden: 'small', n: null, y: null, posteriorMean: null });
    const reader = await as(anActor('reader')).hypotheses.estimate(request);
    expect(reader.hiddenCount).toBe(1);
    const cells = reader.estimate?.cells ?? [];
    expect(cells.find(({ sector }) => sector === 'P')).toMatchObject({ hidden: 'restricted', n: null });
    expect(JSON.stringify(reader)).not.toContain('secrete');
  });

  test('adopted, held by a scenario and published, it names what is open and counts the rest', async () => {
    const distribution = { kind: 'field', usesPrior: true } as const;
    const justification = 'Trois employeurs publics du Lot.';
    const { id, version, mode, evidenceIds } = await as(admin).hypotheses.propose({
      ...{ parameterId: 'pi_all', distribution, justification },
    });
    expect(evidenceIds).toEqual(['minuscule', 'ouverte', 'secrete']);
    for (const step of ['reviewed', 'adopted'] as const)
      await as(admin).hypotheses.move({ id, version, step });
    const { scenario } = await as(admin).scenarios.get({ id: S0 });
    await as(admin).scenarios.updateHypotheses({
      ...{ id: S0, version: scenario.version, hypothesisIds: [{ id, version }] },
    });
    const run = await as(admin).runs.start({ scenarioId: S0 });
    for await (const _step of await as(admin).runs.progress({ id: run.id }));
    expect(run.inputs.parameters.pi_all).toBe(mode);
    await as(admin).publications.publish({ runId: run.id });

    const [behind] = await as(null).hypotheses.ofPublication({ scenarioId: S0 });
    expect(behind).toMatchObject({ id, version, value: mode, observationCount: 3, restrictedCount: 1 });
    expect(behind.operations).toMatchObject([
      { id: LOT_PILOT_ID, evidence: [{ id: 'minuscule' }, { id: 'ouverte' }] },
    ]);
    const response = await api.request(`/api/v1/hypotheses?scenario=${S0}`);
    const text = await response.text();
    expect(response.status, text).toBe(200);
    expect(text).not.toContain('secrete');
    const { parametres } = JSON.parse(text) as {
      parametres: { parametre: string; origine: string; valeur: number }[];
    };
    expect(parametres.find(({ parametre }) => parametre === 'pi_all')).toMatchObject({
      ...{ origine: 'hypothèse', valeur: mode },
      hypothese: { hypothese: id, version, observations: 3, observationsRestreintes: 1 },
    });
    expect(parametres.find(({ parametre }) => parametre === 'delta')).toMatchObject({ origine: 'registre' });
  });

  test('the field action leads back to it', async () => {
    const reach = await as(anActor('reader')).hypotheses.ofOperation({ id: LOT_PILOT_ID });
    expect(reach.hypotheses).toMatchObject([{ parameterId: 'pi_all', status: 'adopted' }]);
    expect(reach.scenarios.find((one) => one.id === S0)).toMatchObject({
      byLever: false,
      byHypothesis: true,
    });
    expect(reach.publications.find((one) => one.scenarioId === S0)?.figureCount).toBeGreaterThan(1000);
  });
});
