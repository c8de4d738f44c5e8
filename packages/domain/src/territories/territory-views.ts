import type { Territory } from './territory.ts';
import type { TerritoryLevel } from './territory-level.ts';

/** One answer of the territory search. `matched` says by what: the name, a former name, a postcode or a code. */
export interface TerritoryHit {
  level: TerritoryLevel;
  code: string;
  name: string;
  departementCode: string | null;
  /** Population of the part inside the massif; null when not known. */
  population: number | null;
  matched: 'name' | 'former_name' | 'postcode' | 'code';
  /** What matched when it is not the present name: the former name, the postcode or the code; else null. */
  matchedText: string | null;
}

/** A territory by name only, to link to it. */
export interface TerritoryLink {
  level: TerritoryLevel;
  code: string;
  name: string;
}

/**
 * What a territory's page needs beside its figures: the links upwards (smallest first), the partner perimeters that
 * hold at least one of its communes, and the level of the parts its map and table show (null for a commune outside
 * any EPCI).
 */
export interface TerritorySheet {
  territory: Territory;
  parents: TerritoryLink[];
  partners: TerritoryLink[];
  childLevel: TerritoryLevel | null;
  formerNames: string[];
  /** INSEE codes of the communes merged into this one; empty for other levels. */
  formerCodes: string[];
  postcodes: string[];
  /** Share of premises with fibre, 0–100, as the data pack gives it; null = unknown. 0 is « à confirmer ». */
  fibrePercent: number | null;
  /** Class of the INSEE density grid, French label; null when the pack is absent. */
  densityClass: string | null;
}

/**
 * The parts to draw on one map, with the values left out: shapes are joined to values by `code`. `outline` is the path
 * of the whole where contours are known, null otherwise. `viewBox` = [x, y, width, height] in hectometres, margin
 * included. `highlight` is the code to outline (the commune itself on its EPCI's map), null when none.
 */
export interface MapLayer {
  level: TerritoryLevel;
  viewBox: [number, number, number, number];
  shapes: {
    code: string;
    name: string;
    x: number;
    y: number;
    path: string | null;
    population: number | null;
  }[];
  outline: string | null;
  highlight: string | null;
}
