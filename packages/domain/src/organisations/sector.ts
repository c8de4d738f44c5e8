import { z } from 'zod';

/**
 * Activity codes, never without their nomenclature: NAF rév. 2 (2008) and NAF 2025, which takes over for the codes of
 * companies on 1 January 2027. Any depth is accepted: section (`J`), division (`62`), group (`62.0`), class (`62.01`) or
 * subclass (`62.01Z`). Source: INSEE, NAF rév. 2 and NAF 2025 (subclass 46.87Y and its kin: where rév. 2 writes a final Z,
 * NAF 2025 writes Y, so that each code belongs to one nomenclature).
 */
export const nomenclatureSchema = z.enum(['NAF_REV2', 'NAF_2025']);
export type Nomenclature = z.infer<typeof nomenclatureSchema>;

/** French name of a nomenclature. */
export const NOMENCLATURE_LABELS: Record<Nomenclature, string> = {
  NAF_REV2: 'NAF rév.\u00A02',
  NAF_2025: 'NAF\u00A02025',
};

/** An activity code with its nomenclature. */
export const sectorSchema = z.object({ code: z.string().max(12), nomenclature: nomenclatureSchema });
export type Sector = z.infer<typeof sectorSchema>;

/** First and last division of each section. Source: INSEE, NAF rév. 2 and NAF 2025 (NACE rév. 2.1), level 1. */
const SECTIONS: Record<Nomenclature, readonly [section: string, first: number, last: number][]> = {
  NAF_REV2: [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 45, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 63],
    ['K', 64, 66],
    ['L', 68, 68],
    ['M', 69, 75],
    ['N', 77, 82],
    ['O', 84, 84],
    ['P', 85, 85],
    ['Q', 86, 88],
    ['R', 90, 93],
    ['S', 94, 96],
    ['T', 97, 98],
    ['U', 99, 99],
  ],
  NAF_2025: [
    ['A', 1, 3],
    ['B', 5, 9],
    ['C', 10, 33],
    ['D', 35, 35],
    ['E', 36, 39],
    ['F', 41, 43],
    ['G', 46, 47],
    ['H', 49, 53],
    ['I', 55, 56],
    ['J', 58, 60],
    ['K', 61, 63],
    ['L', 64, 66],
    ['M', 68, 68],
    ['N', 69, 75],
    ['O', 77, 82],
    ['P', 84, 84],
    ['Q', 85, 85],
    ['R', 86, 88],
    ['S', 90, 93],
    ['T', 94, 96],
    ['U', 97, 98],
    ['V', 99, 99],
  ],
};

/** Final letters that only the other nomenclature has. */
const FOREIGN_LETTER: Record<Nomenclature, string> = { NAF_REV2: 'Y', NAF_2025: 'Z' };

/** The code as its nomenclature writes it: capitals, with the point that SIRENE files leave out (`6201z` → `62.01Z`). */
export function toSectorCode(text: string): string {
  const code = text.replaceAll(/\s/g, '').toUpperCase();
  return /^\d{3}/.test(code) ? `${code.slice(0, 2)}.${code.slice(2)}` : code;
}

/** The section (one letter of its own nomenclature) of a well-formed code; undefined when no section has its division. */
export function findSection({ code, nomenclature }: Sector): string | undefined {
  const sections = SECTIONS[nomenclature];
  if (/^[A-Z]$/.test(code)) return sections.find(([section]) => section === code)?.[0];
  const division = Number(code.slice(0, 2));
  return sections.find(([, first, last]) => division >= first && division <= last)?.[0];
}

/** Why a code is none of its nomenclature, as a French sentence without a field name; undefined when its format is right. */
export function whyNotSector(sector: Sector): string | undefined {
  const { code, nomenclature } = sector;
  const name = NOMENCLATURE_LABELS[nomenclature];
  if (!/^([A-Z]|\d{2}(\.\d(\d[A-Z]?)?)?)$/.test(code)) {
    return `un code de la ${name} s’écrit «\u202FJ\u202F», «\u202F62\u202F», «\u202F62.0\u202F», «\u202F62.01\u202F» ou avec sa lettre finale.`;
  }
  if (code.length === 6 && code.endsWith(FOREIGN_LETTER[nomenclature])) {
    const other = nomenclature === 'NAF_REV2' ? NOMENCLATURE_LABELS.NAF_2025 : NOMENCLATURE_LABELS.NAF_REV2;
    return `«\u202F${code}\u202F» se lit dans la ${other}, pas dans la ${name}\u00A0: changez de nomenclature.`;
  }
  return findSection(sector) === undefined
    ? `la ${name} n’a ni section ni division «\u202F${code.slice(0, 2)}\u202F».`
    : undefined;
}
