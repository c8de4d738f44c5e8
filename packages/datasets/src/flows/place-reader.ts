import type { Cog } from '../cog/cog.ts';
import { createCodeFolding } from '../fetch/fold-codes.ts';

/**
 * What the code of a home or a workplace turned out to be. A commune is given by its index in the COG's communes;
 * `change` says what led there: `folded` = an arrondissement of Paris, Lyon or Marseille, `recoded` = a code of an older
 * COG; `repaired` = a leading zero was given back. Abroad, overseas and unknown are classes of their own, never a commune.
 */
export type PlaceReading =
  | { kind: 'commune'; index: number; code: string; change: 'none' | 'recoded' | 'folded'; repaired: boolean }
  | { kind: 'abroad' | 'overseas' | 'unknown' | 'malformed' | 'not-in-cog' };

const COMMUNE_CODE = /^(\d{2}|2[AB])\d{3}$/;

/** Municipal arrondissements. Source: INSEE COG, 75101–75120, 69381–69389, 13201–13216. */
const ARRONDISSEMENT_CODE = /^(751(0[1-9]|1\d|20)|6938[1-9]|132(0[1-9]|1[0-6]))$/;

/**
 * Workplaces abroad. Source: INSEE, codes of countries, 99 and three digits.
 * Assumption: border communes, in the vintages that name them, are two letters and a number.
 */
const FOREIGN_CODE = /^(99\d{3}|[A-Z]{2}[0-9A-Z]{3,4})$/;

/** Source: INSEE COG, départements 971 to 976 and collectivités 975 to 988. */
const OVERSEAS_CODE = /^9[78][0-9A-Z]{3}$/;

/** No workplace given. Assumption: empty, or only the letter Z, as INSEE writes « sans objet ». */
const UNKNOWN_CODE = /^(Z+|)$/;

/** Codes of four digits have lost their leading zero to a spreadsheet. */
function toFullCode(text: string): string {
  const code = text.trim().toUpperCase();
  return /^\d{4}$/.test(code) ? `0${code}` : code;
}

function toClass(code: string): Exclude<PlaceReading['kind'], 'commune'> {
  if (UNKNOWN_CODE.test(code)) return 'unknown';
  if (FOREIGN_CODE.test(code)) return 'abroad';
  if (OVERSEAS_CODE.test(code)) return 'overseas';
  return COMMUNE_CODE.test(code) ? 'not-in-cog' : 'malformed';
}

/** Reader of codes that remembers each text it has seen: a file repeats some 35,000 of them a million times. */
export function createPlaceReader(cog: Cog): (text: string) => PlaceReading {
  const fold = createCodeFolding(cog);
  const indexOf = new Map(cog.communes.map((commune, index) => [commune.code, index]));
  const seen = new Map<string, PlaceReading>();
  const read = (text: string): PlaceReading => {
    const code = toFullCode(text);
    const present = fold(code);
    const index = present === undefined ? undefined : indexOf.get(present);
    if (present === undefined || index === undefined) return { kind: toClass(code) };
    const changed = ARRONDISSEMENT_CODE.test(code) ? 'folded' : 'recoded';
    const change = present === code ? 'none' : changed;
    return { kind: 'commune', index, code: present, change, repaired: /^\s*\d{4}\s*$/.test(text) };
  };
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const reading = read(text);
    seen.set(text, reading);
    return reading;
  };
}
