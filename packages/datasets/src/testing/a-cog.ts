import type { Cog, CogCommune } from '../cog/cog.ts';

/** A commune with sensible values; override what matters. */
export function aCommune(change: Partial<CogCommune>): CogCommune {
  return {
    code: '63001',
    name: 'Aigueperse',
    departementCode: '63',
    regionCode: '84',
    epciCode: '200000001',
    population: 1000,
    postcodes: ['63260'],
    formerCodes: [],
    formerNames: [],
    ...change,
  };
}

/** A small France: two communes of the massif (Puy-de-Dôme), one of Ain outside, one overseas. */
export function aCog(): Cog {
  const communes = [
    aCommune({
      code: '01001',
      name: 'Ailleurs',
      departementCode: '01',
      epciCode: '200000002',
      population: 800,
    }),
    aCommune({ code: '63001' }),
    aCommune({
      code: '63002',
      name: 'Saint-Œil',
      population: 3000,
      formerNames: ['Vieux-Œil'],
      formerCodes: ['63999'],
    }),
  ];
  const epcis = [
    {
      code: '200000001',
      name: 'CC du Puy',
      kind: 'Communauté de communes',
      communeCodes: ['63001', '63002'],
    },
    { code: '200000002', name: 'CC de l’Ain', kind: 'Communauté de communes', communeCodes: ['01001'] },
  ];
  return {
    vintage: 2026,
    communes,
    communeByCode: new Map(communes.map((commune) => [commune.code, commune])),
    epcis,
    epciByCode: new Map(epcis.map((epci) => [epci.code, epci])),
    departements: [
      { code: '01', name: 'Ain', regionCode: '84' },
      { code: '63', name: 'Puy-de-Dôme', regionCode: '84' },
    ],
    regions: [{ code: '84', name: 'Auvergne-Rhône-Alpes' }],
    overseasCodes: new Set(['97101']),
  };
}
