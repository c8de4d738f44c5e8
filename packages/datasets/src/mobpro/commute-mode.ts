/**
 * Usual means of transport to work. `none` = works at home or needs none; `twoWheels` = the older vintages that do not
 * tell bicycles from motorbikes; `unknown` = not said. Source: INSEE, variable TRANS of the census.
 */
export const COMMUTE_MODES = [
  'none',
  'walk',
  'bicycle',
  'motorbike',
  'twoWheels',
  'car',
  'transit',
  'unknown',
] as const;
/** One of {@link COMMUTE_MODES}. */
export type CommuteMode = (typeof COMMUTE_MODES)[number];

/**
 * Meaning of the codes of TRANS: `five` up to the census of 2016 (4 = car), `six` since that of 2017, where bicycles and
 * motorbikes are apart (5 = car). Source: INSEE, dictionaries of FD_MOBPRO 2016 and 2017 and the census form of 2015.
 */
export type ModeCoding = 'five' | 'six';

const MODES_BY_CODING: Record<ModeCoding, Readonly<Record<string, CommuteMode>>> = {
  five: { 1: 'none', 2: 'walk', 3: 'twoWheels', 4: 'car', 5: 'transit' },
  six: { 1: 'none', 2: 'walk', 3: 'bicycle', 4: 'motorbike', 5: 'car', 6: 'transit' },
};

/** Codes that say nothing. Source: INSEE, Z = sans objet. */
const SILENT_CODE = /^(Z*|0)$/;

/** Number of a code of TRANS, 0 when it says nothing; undefined when it is none of any vintage. */
export function parseModeCode(text: string): number | undefined {
  const code = text.trim().toUpperCase();
  if (SILENT_CODE.test(code)) return 0;
  return /^[1-6]$/.test(code) ? Number(code) : undefined;
}

/** The mode of a number of {@link parseModeCode} in a coding. */
export function toCommuteMode(code: number, coding: ModeCoding): CommuteMode {
  return MODES_BY_CODING[coding][code] ?? 'unknown';
}
