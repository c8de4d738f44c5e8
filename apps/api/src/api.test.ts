import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCurrentPublication } from '@maceo/db/queries/publications';
import { ADDITIVE_INDICATOR_IDS, INDICATORS } from '@maceo/domain/indicators/indicator-catalogue';
import { createCaller } from './app-router.ts';
import type { Actor } from '@maceo/domain/people/role';
import { createAccount } from './people/create-account.ts';
import { publishInitialResults } from './runs/publish-initial-results.ts';
import { anActor } from './testing/an-actor.ts';
import { DATA_DIR, openLoadedApi, type OpenedApi } from './testing/open-loaded-api.ts';

const S0 = 's0-tendanciel';
const S1 = 's1-employeurs-publics';
const PACK_ONLY = 'needs the real data pack (MACEO_DATA_DIR)';

let api: OpenedApi;
let admin: Actor;

async function read<T>(path: string): Promise<T> {
  const response = await api.request(`/api/v1${path}`);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

const TELECENTRE = {
  ...{ name: 'Télécentre de Murat', communeCode: '15138', status: 'open', openedOn: '2007', closedOn: null },
  ...{ seats: { openSpace: 4, office: null, meeting: null }, tariffs: {}, users: null, usersOn: null },
  ...{ speciality: null, note: null, sources: [] },
};

interface Results {
  resultats: { indicateur: string; code: string; nom: string; valeur: number | null; statut: string }[];
}

beforeAll(async () => {
  api = await openLoadedApi();
  const person = {
    name: 'Ada',
    email: 'ada@exemple.fr',
    password: 'un long mot de passe',
    role: 'operator_admin',
  } as const;
  admin = { ...anActor('operator_admin'), userId: await createAccount(api.services.auth, person) };
  // Without an open telecentre nothing is known of those who live near one.
  const caller = createCaller({ services: api.services, actor: admin, requestId: 'r' });
  await caller.telecentres.create({ content: TELECENTRE });
  await publishInitialResults(api.services, { say: () => {}, signal: new AbortController().signal });
}, 120_000);

afterAll(() => api.close());

describe('the loaded product', () => {
  test('counts the massif of the decree on the COG in force', async () => {
    const status = await read<{ etat: string; massif: Record<string, number> }>('/etat');
    expect(status.etat).toBe('prêt');
    expect(status.massif).toEqual({
      communes: 3935,
      intercommunalites: 188,
      departements: 22,
      population: 3_945_402,
    });
  });

  test('meets both margins to 1e-6, the published mean distance and own-commune share', async () => {
    const { flux } = await read<{ flux: Record<string, number> }>('/etat');
    expect(flux.ecartOrigines).toBeLessThan(1e-6);
    expect(flux.ecartDestinations).toBeLessThan(1e-6);
    expect(Math.abs(flux.distanceMoyenneKm - 18.4)).toBeLessThan(0.01);
    // By density class where that is known: the whole of the rural is then no aim.
    expect(flux.partDansLaCommuneVisee).toBe(DATA_DIR === undefined ? 0.25 : null);
    expect(Math.abs(flux.partDansLaCommune - (DATA_DIR === undefined ? 0.25 : 0.283))).toBeLessThan(0.002);
  });

  test.each(ADDITIVE_INDICATOR_IDS.map((id) => INDICATORS[id].slug))(
    'sums %s over the communes to the massif’s own figure',
    async (slug) => {
      const scenario = slug.endsWith('accueillis') ? 's3-accueil-actifs' : S1;
      const query = `/resultats?scenario=${scenario}&indicateur=${slug}`;
      const { resultats } = await read<Results>(`${query}&niveau=commune`);
      const massif = (await read<Results>(`${query}&niveau=massif`)).resultats[0].valeur ?? Number.NaN;
      const sum = resultats.reduce((total, row) => total + (row.valeur ?? 0), 0);
      const scale = resultats.reduce((total, row) => total + Math.abs(row.valeur ?? 0), 0);
      expect(Math.abs(sum - massif) / scale).toBeLessThan(1e-9);
    },
  );

  test('welcomes 4.2 newcomers per 1,000 inhabitants in S3, nobody in S1, and leaves the balances alone', async () => {
    const find = async (scenario: string, slug: string) => {
      const query = `/resultats?scenario=${scenario}&indicateur=${slug}&niveau=massif`;
      return (await read<Results>(query)).resultats[0].valeur;
    };
    // Some communes have no known employed resident: they are not modelled, and few people live there.
    const welcomed = (await find('s3-accueil-actifs', 'actifs-accueillis')) ?? 0;
    expect(welcomed / (4.2 * 3945.402)).toBeGreaterThan(0.999);
    expect(welcomed).toBeLessThan(4.2 * 3945.402 + 1);
    expect(await find(S1, 'actifs-accueillis')).toBe(0);
    expect(await find('s3-accueil-actifs', 'solde-presence')).toBe(
      await find('s0-tendanciel', 'solde-presence'),
    );
  });

  test('gives départements and EPCI inside the massif that sum to the massif', async () => {
    for (const niveau of ['departement', 'epci']) {
      const query = `/resultats?scenario=${S0}&indicateur=teletravailleurs`;
      const { resultats } = await read<Results>(`${query}&niveau=${niveau}`);
      const massif = (await read<Results>(query)).resultats[0].valeur ?? Number.NaN;
      const sum = resultats.reduce((total, row) => total + (row.valeur ?? 0), 0);
      expect(sum / massif).toBeCloseTo(1, 9);
    }
  });

  test('computes a ratio from sums, never from ratios', async () => {
    const { resultats } = await read<Results>(`/resultats?scenario=${S1}`);
    const value = (slug: string) => resultats.find((row) => row.indicateur === slug)?.valeur ?? Number.NaN;
    const share = (100 * value('teletravailleurs')) / value('actifs-occupes');
    expect(value('part-teletravailleurs')).toBeCloseTo(share, 9);
  });

  test('says « sans objet » for what a baseline adds to itself', async () => {
    const query = `/resultats?scenario=${S0}&indicateur=teletravailleurs-additionnels`;
    expect((await read<Results>(query)).resultats[0]).toMatchObject({ valeur: null, statut: 'sans objet' });
  });

  test('keeps the two readings of a territory astride the edge apart', async () => {
    const query = `/resultats?scenario=${S0}&niveau=departement&territoire=69&indicateur=teletravailleurs`;
    const inside = (await read<Results>(`${query}&lecture=massif`)).resultats[0].valeur ?? 0;
    const whole = (await read<Results>(`${query}&lecture=entier`)).resultats[0].valeur ?? 0;
    expect(whole).toBeGreaterThan(3 * inside);
    const onlyOne = await api.request(
      `/api/v1/resultats?scenario=${S0}&niveau=departement&territoire=15&lecture=entier`,
    );
    expect(onlyOne.status).toBe(404);
  });

  test('gives no whole figure where part of the territory is not modelled', async () => {
    const query = `/resultats?scenario=${S0}&niveau=region&territoire=76&lecture=entier&indicateur=km-evites`;
    expect((await read<Results>(query)).resultats[0]).toMatchObject({ valeur: null, statut: 'n.d.' });
  });

  test('writes the same values in CSV as in JSON', async () => {
    const query = `/api/v1/resultats?scenario=${S1}&niveau=departement&indicateur=co2-net`;
    const csv = await (await api.request(`${query}&format=csv`)).text();
    const [head, ...lines] = csv
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(';'));
    const { resultats } = await read<Results>(query.replace('/api/v1', ''));
    const column = head.indexOf('valeur');
    expect(lines.map((line) => Number(line[column]))).toEqual(resultats.map((row) => row.valeur));
    const ends = lines.map((line) =>
      ['p10', 'valeur', 'p90'].map((name) => Number(line[head.indexOf(name)])),
    );
    for (const [low, central, high] of ends) {
      expect(low).toBeLessThan(central);
      expect(central).toBeLessThan(high);
    }
  });

  test('gives the parts of one territory alone, which sum to it', async () => {
    const query = `/resultats?scenario=${S0}&niveau=departement&territoire=15&indicateur=teletravailleurs`;
    const { resultats } = await read<Results>(`${query}&detail=parties`);
    const whole = (await read<Results>(query)).resultats[0].valeur ?? Number.NaN;
    expect(resultats.every((row) => row.code.startsWith('15'))).toBe(true);
    expect(resultats.reduce((sum, row) => sum + (row.valeur ?? 0), 0) / whole).toBeCloseTo(1, 9);
  });

  test.skipIf(DATA_DIR === undefined)(
    `leaves communes without known employment missing, not 0 (${PACK_ONLY})`,
    async () => {
      const query = `/resultats?scenario=${S0}&niveau=commune&territoire=15031&indicateur=teletravailleurs`;
      expect((await read<Results>(query)).resultats[0]).toMatchObject({ valeur: null, statut: 'n.d.' });
    },
  );

  test('describes itself in OpenAPI 3.1', async () => {
    const document = await read<{ openapi: string; paths: Record<string, unknown> }>('/openapi.json');
    expect(document.openapi).toMatch(/^3\.1/);
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/etat',
        '/territoires',
        '/territoires/{niveau}/{code}',
        '/indicateurs',
        '/scenarios',
        '/resultats',
      ]),
    );
  });

  test('shows no personal data of the study’s contact', async () => {
    const caller = createCaller({ services: api.services, actor: null, requestId: 'r' });
    const { study } = await caller.study.get();
    expect(study.sheet.contact).toMatchObject({ name: null, phone: null, email: null });
  });
});

describe('a former INSEE code', () => {
  test('leads for good to the commune in force, and says why', async () => {
    const response = await api.request('/api/v1/territoires/commune/15136', { redirect: 'manual' });
    expect(response.status).toBe(308);
    expect(response.headers.get('location')).toBe('/api/v1/territoires/commune/15027');
    expect(await response.json()).toMatchObject({
      ancienCode: '15136',
      code: '15027',
      message: expect.stringContaining('ancien code INSEE'),
    });
  });

  test('is named in the refusal of its results', async () => {
    const response = await api.request(
      `/api/v1/resultats?scenario=${S0}&niveau=commune&territoire=15136&indicateur=actifs-occupes`,
    );
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('(15027)');
  });
});

describe('bad input', () => {
  test.each([
    ['/territoires', 400, 'q'],
    ['/territoires?q=lot&niveau=canton', 400, 'niveau'],
    ['/territoires?q=lot&limite=0', 400, 'limite'],
    ['/territoires?q=lot&limite=Number.POSITIVE_INFINITY', 400, 'limite'],
    ['/territoires/canton/15', 400, 'niveau'],
    ['/territoires/commune/99999', 404, '99999'],
    ['/territoires/commune/46160%27%20or%201=1', 400, 'territoire'],
    ['/territoires/commune/%00', 400, 'territoire'],
    ['/resultats', 400, 'scenario'],
    ['/resultats?scenario=s9', 404, 's9'],
    [`/resultats?scenario=${S0}&indicateur=bonheur`, 400, 'indicateur'],
    [`/resultats?scenario=${S0}&format=xml`, 400, 'format'],
    [`/resultats?scenario=${S0}&lecture=les-deux`, 400, 'lecture'],
    ['/resultats?scenario=<script>alert(1)</script>', 400, 'scenario'],
    ['/nulle-part', 404, 'adresse'],
  ])('%s is refused with %i and a French sentence that names %s', async (path, status, named) => {
    const response = await api.request(`/api/v1${path}`);
    expect(response.status).toBe(status);
    const { erreur } = (await response.json()) as { erreur: { message: string; requete: string } };
    expect(erreur.message).toContain(named);
    expect(erreur.message).not.toMatch(/select|at \w+ \(|node_modules|zod/i);
    expect(erreur.requete).not.toBe('');
  });

  test('a search of 10,000 characters is refused with its bound', async () => {
    const response = await api.request(`/api/v1/territoires?q=${'a'.repeat(10_000)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('100 caractères au plus');
  });

  test('SQL and HTML in a search are only words that match nothing', async () => {
    for (const q of [
      "' or 1=1 --",
      '<script>alert(1)</script>',
      '%%%',
      "'; drop table territory; --",
      '\\',
    ]) {
      const { territoires } = await read<{ territoires: unknown[] }>(
        `/territoires?q=${encodeURIComponent(q)}`,
      );
      expect(territoires).toEqual([]);
    }
  });

  test('a body that is too large is refused', async () => {
    const body = JSON.stringify({ x: 'a'.repeat(300_000) });
    const headers = { 'content-type': 'application/json' };
    expect((await api.request('/trpc/runs.start', { method: 'POST', body, headers })).status).toBe(413);
  });

  test('a change asked from another site is refused', async () => {
    const headers = {
      'content-type': 'application/json',
      origin: 'https://ailleurs.example',
      host: '127.0.0.1:3000',
    };
    expect((await api.request('/trpc/runs.start', { method: 'POST', body: '{}', headers })).status).toBe(403);
  });
});

describe('a scenario, from lever to publication', () => {
  const caller = () => createCaller({ services: api.services, actor: admin, requestId: 'r' });

  test('problems of levers come all at once, in French, and nothing is written', async () => {
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const levers = [
      { leverId: 'access_public' as const, value: 1.4, operationIds: ['inconnue'], justification: '' },
      { leverId: 'days_public' as const, value: Number.NaN, operationIds: [], justification: '' },
    ];
    const hypotheses = { delta: 6, bonheur: 1, kappa_circ: 1.4 };
    const attempt = caller().scenarios.updateLevers({
      id: S1,
      version: scenario.version,
      levers,
      hypotheses,
    });
    await expect(attempt).rejects.toMatchObject({
      cause: { reason: { kind: 'input-invalid', problems: expect.arrayContaining([expect.anything()]) } },
    });
    const problems = await attempt.catch((error: { cause: { reason: { problems: { field: string }[] } } }) =>
      error.cause.reason.problems.map((problem) => problem.field),
    );
    expect(problems).toEqual(
      expect.arrayContaining(['access_public', 'days_public', 'delta', 'bonheur', 'kappa_circ']),
    );
    expect((await caller().scenarios.get({ id: S1 })).scenario).toEqual(scenario);
  });

  test.each(['', ' ', true, [], '0.5', null])('%j is no number: refused, not read as 0', async (value) => {
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const levers = [{ leverId: 'access_public' as const, value, operationIds: [], justification: '' }];
    const edit = { id: S1, version: scenario.version, levers, hypotheses: {} };
    await expect(caller().scenarios.updateLevers(edit)).rejects.toMatchObject({
      cause: { reason: { kind: 'input-invalid' } },
    });
  });

  test('hostile values, hypotheses and territories are all refused at once, with field and bounds', async () => {
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const lever = { operationIds: [], justification: '' };
    const levers = [
      { ...lever, leverId: 'access_public' as const, value: Number.NaN },
      { ...lever, leverId: 'access_private' as const, value: Number.POSITIVE_INFINITY },
      { ...lever, leverId: 'access_private_small' as const, value: 1.4 },
      { ...lever, leverId: 'days_public' as const, value: 6 },
      { ...lever, leverId: 'days_private' as const, value: '' },
      { ...lever, leverId: 'newcomers' as const, value: -1 },
      ...[
        { leverId: 'telecentre_share' as const, territory: { level: 'departement', code: '99' } },
        { leverId: 'flex_offices' as const, territory: { level: 'departement', code: '75' } },
        { leverId: 'access_private_large' as const, territory: { level: 'planète', code: '' } },
      ].map((place) => ({ ...lever, ...place, value: 0.1 })),
    ];
    const hypotheses = {
      delta: 6,
      tc_distance: -4,
      car_share: 1.4,
      weeks: '',
      speed: Number.POSITIVE_INFINITY,
      occ: null,
    };
    const edit = { id: S1, version: scenario.version, levers, hypotheses };
    const problems = await caller()
      .scenarios.updateLevers(edit)
      .then(
        () => [],
        (error: { cause: { reason: { problems: { field: string; message: string }[] } } }) =>
          error.cause.reason.problems,
      );
    const messages = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    const bounded = levers.slice(0, 6).map(({ leverId }) => leverId);
    for (const field of [...bounded, ...Object.keys(hypotheses)]) {
      expect(messages[field], field).toMatch(/entre .+ et .+\./);
    }
    expect(messages['telecentre_share.territory']).toMatch(/Aucun territoire .*departement.*99/);
    expect(messages['access_private_large.territory']).toMatch(/Aucun territoire de niveau .*planète/);
    expect(messages['flex_offices.territory']).toMatch(/«\s75\s»|hors du périmètre du Massif central/);
    expect(problems).toHaveLength(levers.length + Object.keys(hypotheses).length);
    expect((await caller().scenarios.get({ id: S1 })).scenario).toEqual(scenario);
  });

  test('the second of two writers gets a conflict and the first keeps what was written', async () => {
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const edit = { id: S1, version: scenario.version, levers: scenario.levers, hypotheses: {} };
    const first = await caller().scenarios.updateLevers(edit);
    expect(first.version).toBe(scenario.version + 1);
    await expect(caller().scenarios.updateLevers(edit)).rejects.toMatchObject({
      cause: { reason: { kind: 'version-conflict', expected: scenario.version, actual: first.version } },
    });
  });

  test('a published run is replaced by the next and public figures move with it', async () => {
    const before = await findCurrentPublication(api.services.db, S1);
    const query = `/resultats?scenario=${S1}&indicateur=teletravailleurs-additionnels`;
    const old = (await read<Results>(query)).resultats[0].valeur;
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const levers = [
      { leverId: 'access_private' as const, value: 0.9, operationIds: [], justification: 'essai' },
    ];
    await caller().scenarios.updateLevers({ id: S1, version: scenario.version, levers, hypotheses: {} });
    const run = await caller().runs.start({ scenarioId: S1 });
    let progress = -1;
    for await (const step of await caller().runs.progress({ id: run.id })) {
      expect(step.progress).toBeGreaterThanOrEqual(progress);
      progress = step.progress;
    }
    expect(progress).toBe(1);
    const publication = await caller().publications.publish({ runId: run.id });
    expect(publication.number).toBe((before?.number ?? 0) + 1);
    expect((await read<Results>(query)).resultats[0].valeur).not.toBe(old);
    const former = `${query}&publication=${before?.number}`;
    expect((await read<Results>(former)).resultats[0].valeur).toBe(old);
  });

  test('a run of an older version cannot be published', async () => {
    const run = await caller().runs.start({ scenarioId: S1 });
    for await (const _step of await caller().runs.progress({ id: run.id }));
    const { scenario } = await caller().scenarios.get({ id: S1 });
    const { id, version, levers } = scenario;
    await caller().scenarios.updateLevers({ id, version, levers, hypotheses: {} });
    await expect(caller().publications.publish({ runId: run.id })).rejects.toMatchObject({
      cause: { reason: { kind: 'run-outdated' } },
    });
  });

  test('a lever of a département changes the figures of those who live there only', async () => {
    const { scenario } = await caller().scenarios.get({ id: 's3-accueil-actifs' });
    const levers = [
      {
        leverId: 'access_public' as const,
        value: 1,
        territory: { level: 'departement' as const, code: '15' },
        operationIds: [],
        justification: '',
      },
    ];
    const { id, version } = scenario;
    const saved = await caller().scenarios.updateLevers({ id, version, levers, hypotheses: {} });
    expect(saved.levers).toEqual(levers);
    const run = await caller().runs.start({ scenarioId: id });
    for await (const _step of await caller().runs.progress({ id: run.id }));
    const find = async (level: 'departement' | 'massif', code: string) => {
      const { values } = await caller().results.ofRunTerritory({ runId: run.id, level, code });
      return values.teleworkers_additional;
    };
    const cantal = await find('departement', '15');
    expect(cantal).toMatchObject({ kind: 'number', value: expect.any(Number) as number });
    expect(cantal.kind === 'number' && cantal.value).toBeGreaterThan(10);
    expect(await find('departement', '46')).toMatchObject({ kind: 'number', value: 0 });
    const massif = await find('massif', 'massif-central');
    expect(massif.kind === 'number' ? massif.value : 0).toBeCloseTo(
      cantal.kind === 'number' ? cantal.value : Number.NaN,
      6,
    );
  });

  test('the same inputs have the same hash and give the same figures to the byte', async () => {
    const results = [];
    for (let round = 0; round < 2; round++) {
      const run = await caller().runs.start({ scenarioId: S0 });
      for await (const _step of await caller().runs.progress({ id: run.id }));
      const { values } = await caller().results.ofRunTerritory({
        runId: run.id,
        level: 'departement',
        code: '46',
      });
      results.push({ hash: run.inputHash, values });
    }
    expect(results[0]).toEqual(results[1]);
  });
});

describe('whose scenario it is', () => {
  test('a partner reads the operator’s scenario and may neither change nor compute it', async () => {
    const actor = { ...anActor('partner_lead', 'departement-lot'), userId: admin.userId };
    const caller = createCaller({ services: api.services, actor, requestId: 'r' });
    const { scenario, whyNotEdit } = await caller.scenarios.get({ id: S1 });
    expect(whyNotEdit).toContain('autre partenaire');
    const edit = { id: S1, version: scenario.version, levers: scenario.levers, hypotheses: {} };
    const refusal = { cause: { reason: { kind: 'not-owner' } } };
    await expect(caller.scenarios.updateLevers(edit)).rejects.toMatchObject(refusal);
    await expect(caller.runs.start({ scenarioId: S1 })).rejects.toMatchObject(refusal);
  });
});
