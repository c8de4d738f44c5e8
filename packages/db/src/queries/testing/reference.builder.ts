import { territoryCodeSchema, type TerritoryFraming } from '@maceo/domain/territories/territory';
import type { TerritoryLevel } from '@maceo/domain/territories/territory-level';
import type {
  ReferenceTerritory,
  TerritoryAlias,
  TerritoryMembers,
  TerritoryReference,
} from '../territory-reference.ts';

/** A framing for tests: 10 km² per commune; the figures are nobody's. */
export function aFraming(communeCount: number, population: number | null): TerritoryFraming {
  return { communeCount, population, surfaceKm2: 10 * communeCount };
}

/** A territory wholly inside the massif, of 1,000 inhabitants and one commune unless told otherwise. */
export function aTerritory(
  level: TerritoryLevel,
  code: string,
  more: Omit<Partial<ReferenceTerritory>, 'level' | 'code'> = {},
): ReferenceTerritory {
  return {
    level,
    code: territoryCodeSchema.parse(code),
    name: code,
    kind: null,
    epciCode: null,
    departementCode: null,
    regionCode: null,
    astride: false,
    inMassif: true,
    massif: aFraming(1, 1000),
    whole: aFraming(1, 1000),
    latitude: 45,
    longitude: 3,
    positionQuality: 'approximate',
    fibrePercent: null,
    densityClass: null,
    periurban: null,
    ...more,
  };
}

function aCommune(code: string, name: string, more: Partial<ReferenceTerritory> & { population: number }) {
  const { population, ...rest } = more;
  const inside = rest.inMassif ?? true;
  const massif = inside ? aFraming(1, population) : aFraming(0, null);
  return aTerritory('commune', code, { name, massif, whole: aFraming(1, population), ...rest });
}

const CANTAL = { departementCode: '15', regionCode: '84', epciCode: '200000015' };
const LOT = { departementCode: '46', regionCode: '76', epciCode: '200000046' };
const HERAULT = { departementCode: '34', regionCode: '76', epciCode: '200000034' };

const COMMUNES = [
  aCommune('15014', 'Aurillac', { ...CANTAL, population: 9000, fibrePercent: 80 }),
  aCommune('15187', 'Saint-Flour', { ...CANTAL, population: 6000 }),
  aCommune('15188', 'Saint-Flour-le-Petit', { ...CANTAL, epciCode: null, population: 200 }),
  aCommune('46042', 'Cahors', { ...LOT, population: 8000 }),
  aCommune('46240', 'Le Puy-en-Quercy', { ...LOT, population: 700 }),
  aCommune('34142', 'Lodève', { ...HERAULT, population: 5000 }),
  aCommune('34999', 'Lodève-Plage', { ...HERAULT, population: 3000, inMassif: false }),
];

const GROUPS = [
  aTerritory('epci', '200000015', { name: 'Hautes Terres', departementCode: '15', regionCode: '84' }),
  aTerritory('epci', '200000046', { name: 'Grand Cahors', departementCode: '46', regionCode: '76' }),
  aTerritory('epci', '200000034', {
    name: 'Lodévois',
    departementCode: '34',
    regionCode: '76',
    astride: true,
  }),
  aTerritory('departement', '15', { name: 'Cantal', regionCode: '84' }),
  aTerritory('departement', '46', { name: 'Lot', regionCode: '76' }),
  aTerritory('region', '76', { name: 'Occitanie' }),
  aTerritory('massif', 'massif-central', { name: 'Massif central' }),
  aTerritory('partner_perimeter', 'cantal', { name: 'Département du Cantal', massif: aFraming(3, 15_200) }),
  aTerritory('partner_perimeter', 'auvergne', {
    name: 'Ancienne région Auvergne',
    massif: aFraming(4, 23_200),
  }),
  aTerritory('partner_perimeter', 'lot', { name: 'Département du Lot', massif: aFraming(2, 8700) }),
];

const INSIDE = COMMUNES.filter((commune) => commune.inMassif).map((commune) => commune.code);

const MEMBERS: Record<string, string[]> = {
  '200000015': ['15014', '15187'],
  '200000046': ['46042', '46240'],
  '200000034': ['34142'],
  '15': ['15014', '15187', '15188'],
  '46': ['46042', '46240'],
  '76': ['46042', '46240', '34142'],
  'massif-central': INSIDE,
  cantal: ['15014', '15187', '15188'],
  auvergne: ['15014', '15187', '15188', '46042'],
  lot: ['46042', '46240'],
};

const ALIASES: TerritoryAlias[] = [
  { level: 'commune', code: '46042', text: 'Bégoux', kind: 'former_name' },
  { level: 'commune', code: '46042', text: '46000', kind: 'postcode' },
  { level: 'commune', code: '46042', text: '46018', kind: 'code' },
  { level: 'commune', code: '46042', text: '46019', kind: 'code' },
  { level: 'commune', code: '46240', text: '46019', kind: 'code' },
  { level: 'commune', code: '15187', text: '15100', kind: 'postcode' },
  { level: 'commune', code: '15188', text: '15100', kind: 'postcode' },
];

/**
 * A massif of six communes: two EPCI wholly inside, one astride (Lodévois, with a commune outside), one commune without
 * EPCI, and three perimeters, Cantal lying inside Auvergne and Lot sharing Cahors with it. Contours for Cantal only.
 */
export function aReference(): TerritoryReference {
  const members: TerritoryMembers[] = [
    ...INSIDE.map((code): TerritoryMembers => ({
      level: 'commune',
      code,
      reading: 'massif',
      communeCodes: [code],
    })),
    ...GROUPS.map(({ level, code }): TerritoryMembers => ({
      level,
      code,
      reading: 'massif',
      communeCodes: MEMBERS[code] ?? [],
    })),
    { level: 'epci', code: '200000034', reading: 'whole', communeCodes: ['34142', '34999'] },
    { level: 'commune', code: '34999', reading: 'whole', communeCodes: ['34999'] },
  ];
  return {
    territories: [...COMMUNES, ...GROUPS],
    members,
    aliases: ALIASES,
    shapes: [
      { level: 'commune', code: '15014', x: 10, y: 10, path: 'M0 0H100V50Z' },
      { level: 'commune', code: '15187', x: 150, y: 20, path: 'M100 0H200V80Z' },
      { level: 'epci', code: '200000015', x: 100, y: 20, path: 'M0 0H200V80Z' },
      { level: 'epci', code: '200000046', x: -300, y: 400, path: null },
      { level: 'epci', code: '200000034', x: 0, y: 900, path: null },
    ],
  };
}
