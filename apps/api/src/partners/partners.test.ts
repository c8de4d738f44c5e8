import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from 'drizzle-orm';
import { createCaller } from '../app-router.ts';
import { anActor } from '../testing/an-actor.ts';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { createAccount } from '../people/create-account.ts';
import type { Actor, Role } from '@maceo/domain/people/role';

const LOT = 'departement-lot';
const CANTAL = 'departement-cantal';
const EQUAL = { activities: 20, attractiveness: 20, social_demand: 20, footprint: 20, networks: 20 };

let api: OpenedApi;
const people = new Map<string, Actor>();

async function aPerson(role: Role, partnerId: string | null): Promise<Actor> {
  const email = `${role}-${partnerId ?? 'maceo'}@exemple.fr`;
  const userId = await createAccount(api.services.auth, {
    name: role,
    email,
    password: 'un long mot de passe',
    role,
  });
  return { ...anActor(role, partnerId), userId };
}

function asPerson(name: string) {
  return createCaller({ services: api.services, actor: people.get(name) ?? null, requestId: 'r' }).partners;
}

beforeAll(async () => {
  api = await openLoadedApi();
  people.set('admin', await aPerson('operator_admin', null));
  people.set('lot', await aPerson('partner_lead', LOT));
  people.set('cantal', await aPerson('partner_lead', CANTAL));
}, 120_000);
afterAll(() => api.close());

describe('what a partner weighs', () => {
  test('is nothing until it has said so, and equal weights are not invented', async () => {
    const { weighting } = await asPerson('lot').workspace({ partnerId: LOT });
    expect(weighting).toMatchObject({ version: 0, points: null, decidedOn: null });
  });

  test('is refused with the words of the story when the points make 110', async () => {
    const points = { ...EQUAL, activities: 30 };
    const edit = asPerson('lot').updateWeighting({ partnerId: LOT, version: 0, points, comment: '' });
    await expect(edit).rejects.toThrow('110 points\u00A0: retirez 10');
    expect((await asPerson('lot').workspace({ partnerId: LOT })).weighting?.version).toBe(0);
  });

  test('names every stake that is not a whole number of points', async () => {
    const points = { ...EQUAL, footprint: 12.5, networks: '20' };
    const edit = asPerson('lot').updateWeighting({ partnerId: LOT, version: 0, points, comment: '' });
    await expect(edit).rejects.toThrow(/Empreinte écologique.*Valorisation des réseaux/);
  });

  test('is written by its own lead, noted in the journal, and unknown to the neighbour', async () => {
    const edit = { partnerId: LOT, version: 0, points: EQUAL, comment: ' conseil du 3 mai ' };
    expect(await asPerson('lot').updateWeighting(edit)).toMatchObject({
      version: 1,
      points: EQUAL,
      comment: 'conseil du 3 mai',
    });
    expect((await asPerson('cantal').workspace({ partnerId: LOT })).weighting).toBeNull();
    expect((await asPerson('cantal').workspace({ partnerId: CANTAL })).weighting?.version).toBe(0);
    const journal = await api.services.db.execute(
      sql`select before, after from audit_event where entity = 'objective_weighting'`,
    );
    expect(journal.rows).toMatchObject([{ before: { version: 0 }, after: { version: 1, points: EQUAL } }]);
  });

  test('is not for another partner to write', async () => {
    const edit = asPerson('cantal').updateWeighting({
      partnerId: LOT,
      version: 1,
      points: EQUAL,
      comment: '',
    });
    await expect(edit).rejects.toThrow('celle d’un autre partenaire');
  });

  test('refuses the second of two writers, who had read the same version', async () => {
    const edit = (footprint: number, networks: number) =>
      asPerson('lot').updateWeighting({
        partnerId: LOT,
        version: 1,
        points: { ...EQUAL, footprint, networks },
        comment: '',
      });
    expect(await edit(30, 10)).toMatchObject({ version: 2 });
    await expect(edit(10, 30)).rejects.toThrow('version 2, vous aviez la 1');
    const { weighting } = await asPerson('admin').workspace({ partnerId: LOT });
    expect(weighting?.points).toMatchObject({ footprint: 30, networks: 10 });
  });
});

describe('how far a partner has come', () => {
  test('is its own word, by axis, and shared with the neighbours', async () => {
    const edit = {
      partnerId: CANTAL,
      version: 0,
      levels: { sponsorship: 3, tools: 0, support: null },
      comment: '',
    };
    await asPerson('cantal').updateMaturity(edit);
    const { maturity } = await asPerson('lot').workspace({ partnerId: CANTAL });
    expect(maturity.levels).toEqual({ sponsorship: 3, tools: 0 });
  });

  test.each([5, -1, 2.5, '3', Number.NaN])('refuses a degree of %s', async (level) => {
    const edit = { partnerId: CANTAL, version: 1, levels: { tools: level }, comment: '' };
    await expect(asPerson('cantal').updateMaturity(edit)).rejects.toThrow('de 0 à 4');
  });
});

describe('the agreement of a partner', () => {
  const agreement = {
    partnerId: LOT,
    version: 1,
    status: 'active',
    agreedOn: '2010-06-01',
    agreementEndsOn: '2012-06-01',
  } as const;

  test('is recorded by the operator', async () => {
    expect(await asPerson('admin').updateAgreement(agreement)).toMatchObject({
      version: 2,
      agreedOn: '2010-06-01',
    });
  });

  test('refuses an end before its signature and a status that cannot follow, both at once', async () => {
    const edit = { ...agreement, version: 2, status: 'invited', agreementEndsOn: '2009-01-01' } as const;
    await expect(asPerson('admin').updateAgreement(edit)).rejects.toThrow(
      /on ne passe pas.*un jour après la signature/,
    );
  });
});

test('a partner that does not exist is unknown, to read and to write', async () => {
  await expect(asPerson('admin').workspace({ partnerId: 'inconnu' })).rejects.toThrow('n’existe pas');
  const edit = { partnerId: 'inconnu', version: 0, points: EQUAL, comment: '' };
  await expect(asPerson('admin').updateWeighting(edit)).rejects.toThrow('n’existe pas');
});
