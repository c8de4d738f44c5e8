import { SHEET_SECTIONS, type SheetSection } from '@maceo/domain/study/experience-sheet';
import { SHEET_SECTION_KEYS, type SheetContent, type SheetLines } from '@maceo/domain/sheets/sectioned-sheet';

/** A sheet as it stands in the fields: one text a section, one line an item. */
export interface SheetEntries {
  asOf: string;
  contactConsentOn: string;
  texts: Record<SheetSection, string>;
}

/** The fields of a sheet. */
export function toSheetEntries({ asOf, contactConsentOn, sections }: SheetContent): SheetEntries {
  return { asOf, contactConsentOn: contactConsentOn ?? '', texts: toTexts(sections) };
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
export function parseSheetEntries({ asOf, contactConsentOn, texts }: SheetEntries): SheetContent {
  const pairs = SHEET_SECTION_KEYS.map((key) => [key, toLines(texts[key])]);
  return {
    asOf: asOf.trim(),
    contactConsentOn: contactConsentOn || null,
    sections: Object.fromEntries(pairs) as SheetLines,
  };
}

/** Headings of the sections in which two sheets differ. */
export function listChangedHeadings(mine: SheetEntries, theirs: SheetEntries): string[] {
  return SHEET_SECTION_KEYS.filter((key) => mine.texts[key].trim() !== theirs.texts[key].trim()).map(
    (key) => SHEET_SECTIONS[key],
  );
}
