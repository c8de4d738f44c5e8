import { formatNumber } from '../format-number.ts';
import type { TerritoryFraming } from '../territories/territory.ts';

/**
 * The framing figures of a sheet (« 4.072 communes – 3,7 millions d'hab. 44 hab/km² ») held against the territory as it
 * is counted today. A sheet speaks of its own time: a gap is shown beside it, never corrected.
 */

/** What a sheet says of its territory; undefined = it does not say. Density in inhabitants per km². */
export interface SheetFraming {
  communeCount?: number;
  population?: number;
  densityPerKm2?: number;
}

/** Digits in groups of three with any French mark between them (`4.072`, `4 072`), or a decimal number (`3,7`). */
const NUMBER = String.raw`(\d{1,3}(?:[.\s]\d{3})+|\d+(?:,\d+)?)`;
const COMMUNES = new RegExp(String.raw`${NUMBER}\s*communes`, 'iu');
const POPULATION = new RegExp(
  String.raw`${NUMBER}\s*(millions?\b)?\s*(?:d['’]\s*)?hab(?:itants?|\.)?(?!\w)(?!\.?\s*(?:/|par)\s*km)`,
  'iu',
);
const DENSITY = new RegExp(String.raw`${NUMBER}\s*hab(?:itants?|\.)?\s*(?:/|par)\s*km`, 'iu');

function parse(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(/[.\s]/g, '').replace(',', '.'));
}

/** The figures that the lines of a framing section give; the first of each kind counts. */
export function parseSheetFraming(lines: readonly string[]): SheetFraming {
  const text = lines.join(' ');
  const population = POPULATION.exec(text);
  const million = population?.[2] === undefined ? 1 : 1_000_000;
  const inhabitants = parse(population?.[1]);
  return {
    communeCount: parse(COMMUNES.exec(text)?.[1]),
    population: inhabitants === undefined ? undefined : Math.round(inhabitants * million),
    densityPerKm2: parse(DENSITY.exec(text)?.[1]),
  };
}

/** A figure of the sheet that is no longer that of the territory, as a French sentence. */
export interface FramingGap {
  figure: keyof SheetFraming;
  sentence: string;
}

/** Inhabitants apart up to which both are the same. Assumption: a sheet rounds, and a census moves, by a hundredth. */
const POPULATION_TOLERANCE = 0.01;

/** Every figure that differs from what is known of the territory today; what either does not say is no gap. */
export function listFramingGaps(
  said: SheetFraming,
  { name, framing }: { name: string; framing: TerritoryFraming },
): FramingGap[] {
  const { communeCount, population, surfaceKm2 } = framing;
  const density = population === null || surfaceKm2 === null ? null : Math.round(population / surfaceKm2);
  const checks: [keyof SheetFraming, number | null, number, string][] = [
    ['communeCount', communeCount, 0, 'communes'],
    ['population', population, POPULATION_TOLERANCE, 'habitants'],
    ['densityPerKm2', density, 0, 'habitants par km²'],
  ];
  return checks.flatMap(([figure, today, tolerance, unit]) => {
    const value = said[figure];
    if (value === undefined || today === null || Math.abs(value - today) <= tolerance * today) return [];
    const sentence = `La fiche dit ${formatNumber(value)}\u00A0${unit}\u202F; ${name} en compte aujourd’hui ${formatNumber(today)}.`;
    return [{ figure, sentence }];
  });
}
