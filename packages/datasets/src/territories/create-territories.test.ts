import { MASSIF_CODE, territorySchema } from '@maceo/domain/territories/territory';
import { describe, expect, it } from 'vitest';
import { createDemoProfiles } from '../demo/create-demo-data.ts';
import { STUDY_PARTNERS } from '../study/partners.ts';
import { aCog, aCommune } from '../testing/a-cog.ts';
import { createTerritories } from './create-territories.ts';

/** The small France, its EPCI of the massif holding one commune outside. */
function anAstrideCog() {
  const cog = aCog();
  const outside = aCommune({ code: '01001', name: 'Ailleurs', departementCode: '01', population: 800 });
  const communes = cog.communes.map((commune) => (commune.code === '01001' ? outside : commune));
  const epcis = [{ ...cog.epcis[0], communeCodes: ['01001', '63001', '63002'] }];
  return { ...cog, communes, communeByCode: new Map(communes.map((item) => [item.code, item])), epcis };
}

const cog = anAstrideCog();
const places = [
  { name: 'AIGUEPERSE', departementCode: '63', lat: 46, lon: 3.2 },
  { name: 'Vieux-Oeil', departementCode: '63', lat: 45.9, lon: 3.1 },
];
const profiles = createDemoProfiles(cog, places);
const { territories, memberships, aliases } = createTerritories(cog, profiles, STUDY_PARTNERS);
const find = (level: string, code: string) =>
  territories.find((territory) => territory.level === level && territory.code === code);

describe('territories', () => {
  it('fit the domain', () => {
    for (const territory of territories) expect(() => territorySchema.parse(territory)).not.toThrow();
  });

  it('frame an EPCI astride the edge in both readings, never mixed', () => {
    expect(find('epci', '200000001')).toMatchObject({
      astride: true,
      massif: { communeCount: 2, population: 4000 },
      whole: { communeCount: 3, population: 4800 },
      departementCode: null,
      regionCode: '84',
    });
  });

  it('keep communes outside the massif, recognisable, for the whole reading', () => {
    expect(find('commune', '01001')).toMatchObject({
      astride: false,
      massif: { communeCount: 0, population: 0 },
      whole: { communeCount: 1, population: 800 },
    });
  });

  it('leave the area unknown rather than 0 when the profiles do not give it', () => {
    expect(find('massif', MASSIF_CODE)?.massif.surfaceKm2).toBeNull();
  });

  it('stand on one of their own communes', () => {
    expect(find('epci', '200000001')).toMatchObject({
      latitude: 45.9,
      longitude: 3.1,
      positionQuality: 'approximate',
    });
  });
});

describe('memberships', () => {
  it('list the whole reading only where it differs', () => {
    const readings = memberships.filter((item) => item.code === '63').map((item) => item.reading);
    expect(readings).toEqual(['massif']);
    const epci = memberships.filter((item) => item.code === '200000001');
    expect(epci.map((item) => [item.reading, item.communeCodes.length, item.modelled])).toEqual([
      ['massif', 2, true],
      ['whole', 3, true],
    ]);
  });

  it('hold the six partner perimeters', () => {
    const partners = memberships.filter((item) => item.level === 'partner_perimeter');
    expect(new Set(partners.map((item) => item.code)).size).toBe(6);
    const auvergne = partners.find((item) => item.code === 'region-auvergne');
    expect(auvergne?.communeCodes).toEqual(['63001', '63002']);
  });
});

describe('search aliases', () => {
  const findKeys = (code: string) => aliases.filter((alias) => alias.code === code);

  it('lead to a commune by name, former name, postcode, code and former code', () => {
    expect(findKeys('63002').map((alias) => [alias.key, alias.kind])).toEqual([
      ['saint oeil', 'name'],
      ['vieux oeil', 'former_name'],
      ['63260', 'postcode'],
      ['63002', 'code'],
      ['63999', 'code'],
    ]);
  });

  it('lead to an EPCI without its legal form, and to a partner under the name of the study only', () => {
    expect(findKeys('200000001').map((alias) => alias.key)).toContain('puy');
    expect(findKeys('region-auvergne').map((alias) => alias.key)).toEqual(['conseil regional d auvergne']);
  });
});
