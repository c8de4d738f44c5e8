import { SHEET_SECTIONS, type SheetSection } from '@maceo/domain/study/experience-sheet';
import { SHEET_SECTION_KEYS, type SheetContent, type SheetLines } from '@maceo/domain/sheets/sectioned-sheet';
import type { Difference } from '#lib/difference.ts';

/** A sheet as it stands in the fields: one text a section, one line an item. */
export type SheetEntries = Record<SheetSection | 'asOf' | 'contactConsentOn', string>;

/** The fields of a sheet. */
export function toSheetEntries({ asOf, contactConsentOn, sections }: SheetContent): SheetEntries {
  return { asOf, contactConsentOn: contactConsentOn ?? '', ...toTexts(sections) };
}

/** Sections as the texts of their fields. */
export function toTexts(sections: SheetLines): Record<SheetSection, string> {
  const pairs = SHEET_SECTION_KEYS.map((key) => [key, sections[key].join('\n')]);
  return Object.fromEntries(pairs) as Record<SheetSection, string>;
}

function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The sheet as it is sent: lines without blanks. */
export function parseSheetEntries(entries: SheetEntries): SheetContent {
  const pairs = SHEET_SECTION_KEYS.map((key) => [key, toLines(entries[key])]);
  return {
    asOf: entries.asOf.trim(),
    contactConsentOn: entries.contactConsentOn || null,
    sections: Object.fromEntries(pairs) as SheetLines,
  };
}

/** Fields in which two sheets differ, in the order of the form. */
export function listSheetDifferences(mine: SheetEntries, theirs: SheetEntries): Difference[] {
  const labels: [keyof SheetEntries, string][] = [
    ['asOf', 'Date de la fiche'],
    ['contactConsentOn', 'Accord du contact pour être nommé'],
    ...SHEET_SECTION_KEYS.map((key): [SheetSection, string] => [key, SHEET_SECTIONS[key]]),
  ];
  return labels
    .map(([field, label]) => ({ field, label, mine: mine[field].trim(), theirs: theirs[field].trim() }))
    .filter(({ mine: typed, theirs: saved }) => typed !== saved);
}
