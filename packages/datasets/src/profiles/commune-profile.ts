import type { SourceFile } from '@maceo/domain/source-file';
import type { MultiPolygon, Polygon } from 'geojson';

/** Shares (0–1, summing to 1) of the six occupation groups (PCS level 1), farmers first, manual workers last. */
export type OccupationShares = readonly [number, number, number, number, number, number];

/**
 * What is known of one metropolitan commune beside the COG. `lat`, `lon` in degrees (WGS 84); `surfaceKm2`, `fibrePercent`
 * (0–100, share of premises with fibre; 0 is « à confirmer »), `broadbandShare` (0–1, share of premises whose speed reaches
 * the rule `bb_threshold`),  `densityClass` (French label of the INSEE grid), `isPeriurban` (of rural communes, see {@link findPeriurban}) and
 * `occupationShares` are null when unknown. `employed` = employed residents in persons, decimals kept, null when unknown
 * (never 0 for unknown). `jobs` = jobs at the workplace, always an estimate; `jobsQuality` says from what: `ratio` = the
 * commune's published ratio, `shared` = its part of the EPCI's total, `assumed` = population alone (« approché »).
 */
export interface CommuneProfile {
  code: string;
  lat: number;
  lon: number;
  positionQuality: 'official' | 'approximate';
  surfaceKm2: number | null;
  employed: number | null;
  employedQuality: 'census' | 'assumed';
  occupationShares: OccupationShares | null;
  fibrePercent: number | null;
  broadbandShare: number | null;
  densityClass: string | null;
  isPeriurban: boolean | null;
  isRural: boolean;
  jobs: number;
  jobsQuality: 'ratio' | 'shared' | 'assumed';
}

/** Outline of a commune in degrees (WGS 84), as official files give it. */
export type Contour = Polygon | MultiPolygon;

/** A file that was read; the moment of import is the caller's to add. */
export type ReadFile = Omit<SourceFile, 'importedAt' | 'current'>;

/**
 * All that is known of the communes, from a data pack or from the demonstration set. `profiles` and `contours` by commune
 * code, profiles in ascending order of codes; a commune without contour is absent from `contours`. `notices` are French
 * sentences on what the files leave uncertain, to be shown, not errors.
 */
export interface CommuneData {
  mode: 'pack' | 'demo';
  profiles: ReadonlyMap<string, CommuneProfile>;
  contours: ReadonlyMap<string, Contour>;
  files: readonly ReadFile[];
  notices: readonly string[];
}

/** Population under which a commune counts as rural where the density grid is absent. Assumption: MACEO, 2 000, the old rural threshold of INSEE. */
const RURAL_POPULATION = 2000;

/** Whether a commune counts as rural when its density class is unknown, from its population alone. */
export function isRuralByPopulation(population: number): boolean {
  return population < RURAL_POPULATION;
}

/**
 * Whether a class of the seven-level density grid is rural: « Bourgs ruraux » and the two « Rural à habitat … ».
 * Source: INSEE, grille communale de densité à 7 niveaux, espace rural.
 */
export function isRuralDensityClass(densityClass: string): boolean {
  return densityClass === 'Bourgs ruraux' || densityClass.startsWith('Rural ');
}

/**
 * Whether a rural commune lives off a nearby town, by its type in the typology of rural areas; null where that does not say
 * (urban commune, boundary changed since, no typology).
 * Source: ANCT, INRAE, typologie des ruralités. Assumption: MACEO, « ruralités résidentielles » stand for INSEE's rural
 * périurbain, whose zoning (aires d'attraction des villes) is not in the pack.
 */
export function findPeriurban(ruralType: string): boolean | null {
  if (ruralType.startsWith('Les ruralités résidentielles')) return true;
  return ruralType.startsWith('Les ') ? false : null;
}
