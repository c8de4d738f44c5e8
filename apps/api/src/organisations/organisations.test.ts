import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findIsPublic } from '@maceo/domain/organisations/organisation';
import { openLoadedApi, type OpenedApi } from '../testing/open-loaded-api.ts';
import { People } from '../testing/people.ts';

const LOT = 'departement-lot';
const ORGANISATION = {
  ...{ name: 'Mairie de Figeac', siren: null, siret: null, legalCategory: null },
  ...{ publicOverride: null, sector: null, sizeClass: null },
};
const TELECENTRE = {
  ...{ name: 'Télécentre', status: 'open', openedOn: '2012-01', closedOn: null },
  ...{
    seats: { openSpace: 4, office: null, meeting: 0 },
    tariffs: { day: { amountCents: 2000, taxBasis: 'TTC' } },
  },
  ...{ users: null, usersOn: null, speciality: null, note: null, sources: [] },
};

let api: OpenedApi;
let people: People;
let communeCode: string;

beforeAll(async () => {
  api = await openLoadedApi();
  people = new People(api);
  await people.add('anne', 'operator_admin');
  await people.add('lea', 'partner_lead', LOT);
  await people.add('max', 'partner_lead', 'departement-cantal');
  const [hit] = await people.as('lea').territories.search({ q: 'Figeac', level: 'commune' });
  communeCode = hit.code;
}, 120_000);
afterAll(() => api.close());

function create(more: Record<string, unknown>, by = 'lea') {
  return people.as(by).organisations.create({ content: { ...ORGANISATION, ...more } });
}

describe('an organisation', () => {
  test('takes a SIREN with spaces and a code without its point, as they are recorded', async () => {
    const sector = { code: '8411z', nomenclature: 'NAF_REV2' };
    const made = await create({ siren: '732 829 320', siret: '732 829 320 00074', sector });
    expect(made).toMatchObject({ siren: '732829320', siret: '73282932000074', partnerId: LOT, version: 1 });
    expect(made.sector).toEqual({ code: '84.11Z', nomenclature: 'NAF_REV2' });
  });

  test.each([
    [{ siren: '732829321' }, /SIREN.*clé de contrôle/],
    [{ siren: '000000000' }, /SIREN.*zéros/],
    [{ siret: '35600000000007' }, /SIRET.*clé de contrôle/],
    [{ siren: '732829320', siret: '35600000000048' }, /ne commence pas par le SIREN/],
    [{ legalCategory: '72' }, /Catégorie juridique.*quatre chiffres/],
    [{ sector: { code: '62.01Z' } }, /Nomenclature/],
    [{ sector: { code: '62.01Z', nomenclature: 'NAF_2025' } }, /se lit dans la NAF rév/],
    [{ publicOverride: { isPublic: true, reason: '' } }, /Motif.*à remplir/],
    [{ legalCategory: '7220', publicOverride: { isPublic: true, reason: 'x' } }, /rien à corriger/],
    [{ name: '' }, /Nom.*à remplir/],
  ])('is refused with %j', async (more, expected) => {
    await expect(create(more)).rejects.toThrow(expected);
  });

  test.each([
    [{ legalCategory: '7210' }, true],
    [{ legalCategory: '4110' }, true],
    [{ legalCategory: '5710' }, false],
    [{ legalCategory: null }, undefined],
    [{ legalCategory: '5710', publicOverride: { isPublic: true, reason: 'Capital public' } }, true],
  ])('with %j is public: %s', async (more, expected) => {
    expect(findIsPublic(await create(more))).toBe(expected);
  });

  test('is changed by whom it belongs to, over the version that was read', async () => {
    const { id } = await create({ name: 'À changer' });
    const edit = (by: string, version: number) =>
      people.as(by).organisations.update({ id, version, content: { ...ORGANISATION, sizeClass: '10-49' } });
    await expect(edit('max', 1)).rejects.toThrow('celle d’un autre partenaire');
    expect(await edit('lea', 1)).toMatchObject({ version: 2, sizeClass: '10-49', partnerId: LOT });
    await expect(edit('lea', 1)).rejects.toThrow('version 2, vous aviez la 1');
    expect((await edit('anne', 2)).version).toBe(3);
  });
});

describe('a telecentre', () => {
  function open(more: Record<string, unknown>, by = 'lea') {
    return people.as(by).telecentres.create({ content: { ...TELECENTRE, communeCode, ...more } });
  }

  test('is recorded with its seats, tariffs and commune, and named by an operation', async () => {
    const { id } = await open({ name: 'Télécentre de Figeac' });
    const found = (await people.as('max').telecentres.list()).find((one) => one.id === id);
    expect(found).toMatchObject({ communeName: 'Figeac', seats: { openSpace: 4, office: null, meeting: 0 } });
    const { id: operationId } = await people.as('lea').operations.create({
      status: 'running',
      content: {
        title: 'Réseau',
        type: 'telecentre_network',
        territories: [{ level: 'commune', code: communeCode }],
        telecentreIds: [id],
      },
    });
    const file = await people.as('lea').operations.get({ id: operationId });
    expect(file.telecentres.map(({ name }) => name)).toEqual(['Télécentre de Figeac']);
  });

  test.each([
    [{ communeCode: '99999' }, /Commune.*99999/],
    [{ communeCode: 'Figeac' }, /Commune.*cinq caractères/],
    [{ closedOn: '2011' }, /Fermeture.*précéder/],
    [{ seats: { openSpace: -1, office: null, meeting: null } }, /Places en espace partagé.*au moins 0/],
    [{ tariffs: { day: { amountCents: -1, taxBasis: null } } }, /Tarif.*au moins 0/],
    [{ closedOn: '2015' }, /seul un télécentre fermé/],
  ])('is refused with %j', async (more, expected) => {
    await expect(open(more)).rejects.toThrow(expected);
  });

  test('is changed by whom it belongs to, over the version that was read', async () => {
    const { id } = await open({});
    const close = (by: string, version: number) =>
      people.as(by).telecentres.update({
        id,
        version,
        content: { ...TELECENTRE, communeCode, status: 'closed', closedOn: '2016' },
      });
    await expect(close('max', 1)).rejects.toThrow('celle d’un autre partenaire');
    expect(await close('lea', 1)).toMatchObject({ version: 2, status: 'closed' });
    await expect(close('lea', 1)).rejects.toThrow('version 2');
  });
});
