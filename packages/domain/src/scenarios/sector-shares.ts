import type { Source } from '../source.ts';

/**
 * Teleworkable shares by sector (A17), declared data. Figures are those of American sectors; which French sector each
 * stands for is our crosswalk, an assumption printed beside the figures.
 */

/** Source of the shares by NAICS sector. */
export const SECTOR_SHARES_SOURCE: Source = {
  publisher: 'Dingel et Neiman',
  title:
    'How many jobs can be done at home?, parts par secteur NAICS pondérées par l’emploi (colonne O*NET\u202F; classement manuel là où elle manque)',
  date: '2020',
  url: 'https://github.com/jdingel/DingelNeiman-workathome',
  standing: 'verified',
};

/** The crosswalk from NAICS to A17. */
export const SECTOR_CROSSWALK_SOURCE: Source = {
  publisher: 'MACEO',
  title:
    'Passage de la nomenclature NAICS à la nomenclature A17, par intitulé\u202F; moyenne simple là où plusieurs secteurs américains se rejoignent',
  date: '2026',
  url: null,
  standing: 'assumption',
};

/**
 * A sector of the A17: what it is read from (`naics`), the shares (0–1) of these American sectors, and the bounds of the
 * doubt. `share` is the plain mean of `shares`.
 */
export interface SectorShare {
  label: string;
  naics: string;
  shares: readonly number[];
  share: number;
  low: number;
  high: number;
}

/** Gap between the O*NET and the manual column, for sectors read from one figure. Source: method C.1, 0.04–0.10; Assumption: its middle. */
const COLUMN_GAP = 0.07;

/** A sector from its American ones: bounds are their extremes, or the columns' gap around a single figure. */
function createSector(label: string, naics: string, ...shares: number[]): SectorShare {
  const share = shares.reduce((sum, value) => sum + value, 0) / shares.length;
  const single = shares.length === 1;
  const low = single ? Math.max(0, share - COLUMN_GAP) : Math.min(...shares);
  const high = single ? Math.min(1, share + COLUMN_GAP) : Math.max(...shares);
  return { label, naics, shares, share, low, high };
}

/** The seventeen sectors by code, in the nomenclature's order. Source: method C.1; Dingel & Neiman 2020. */
export const SECTOR_SHARES = {
  AZ: createSector('Agriculture', '11', 0.076),
  C1: createSector('Industries agroalimentaires', '311-312', 0.1, 0.17),
  C2: createSector('Cokéfaction et raffinage', '324', 0.21),
  C3: createSector('Équipements électriques et machines', '333-335', 0.28, 0.57),
  C4: createSector('Matériels de transport', '336', 0.32),
  C5: createSector('Autres industries', '31-33', 0.11, 0.225, 0.29),
  DE: createSector('Énergie, eau, extraction', '21, 22', 0.25, 0.37),
  FZ: createSector('Construction', '23', 0.186),
  GZ: createSector('Commerce', '42, 44-45', 0.518, 0.143),
  HZ: createSector('Transports', '48-49', 0.186),
  IZ: createSector('Hébergement et restauration', '72', 0.035),
  JZ: createSector('Information et communication', '51', 0.717),
  KZ: createSector('Finance et assurance', '52', 0.762),
  LZ: createSector('Immobilier', '53', 0.418),
  MN: createSector('Services aux entreprises', '54, 55, 56', 0.8, 0.79, 0.31),
  OQ: createSector('Administration, enseignement, santé', '99, 61, 62', 0.41, 0.83, 0.25),
  RU: createSector('Autres services', '71, 81', 0.3, 0.31),
} as const satisfies Record<string, SectorShare>;

/** Code of a sector of the A17. */
export type SectorCode = keyof typeof SECTOR_SHARES;

/** All codes, in the nomenclature's order. */
export const SECTOR_CODES = Object.keys(SECTOR_SHARES) as SectorCode[];
