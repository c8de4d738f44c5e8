import { z } from 'zod';
import type { Problem } from '../problem.ts';
import { SHEET_SECTIONS, type SheetSection } from '../study/experience-sheet.ts';

/**
 * An experience sheet as people write and exchange it: fourteen sections of lines, under the headings and in the order
 * of the study's own sheet. The study has one (`operationId` null) and every operation may have one.
 */

/** All sections, in the order of the sheet. */
export const SHEET_SECTION_KEYS = Object.keys(SHEET_SECTIONS) as SheetSection[];

/** Lines of every section; an empty section is « à compléter », never left out. */
export type SheetLines = Record<SheetSection, string[]>;

/** Longest line and most lines of a section. Source: vocabulary D.4, a summary of at most 1,500 characters. */
export const SHEET_BOUNDS = { line: 1500, lines: 60 } as const;

const linesSchema = z.array(z.string().max(SHEET_BOUNDS.line)).max(SHEET_BOUNDS.lines);

/**
 * A sheet as stored. `asOf` is the date it stands for, as precise as it is known (`2010`, `2011-06`); `contactConsentOn`
 * the day its contact person agreed to be named in public, null = never: the section then stays among those who work on
 * the sheet.
 */
export const sectionedSheetSchema = z.object({
  id: z.string(),
  operationId: z.string().nullable(),
  partnerId: z.string().nullable(),
  title: z.string().min(1).max(200),
  version: z.number().int().nonnegative(),
  asOf: z.string().max(10),
  sections: z.record(z.enum(SHEET_SECTION_KEYS), linesSchema),
  contactConsentOn: z.iso.date().nullable(),
});
export type SectionedSheet = z.infer<typeof sectionedSheetSchema>;

/** What a person may write of a sheet. */
export type SheetContent = Pick<SectionedSheet, 'asOf' | 'sections' | 'contactConsentOn'>;

/** Fourteen empty sections. */
export function createSheetLines(): SheetLines {
  return Object.fromEntries(SHEET_SECTION_KEYS.map((key) => [key, []])) as unknown as SheetLines;
}

/** Printed in place of the contact section where its person has not agreed to be named. */
export const WITHHELD_CONTACT = 'Non publié (donnée personnelle sans accord).';

/** The sheet for readers outside those who work on it: the contact section without consent says so and nothing else. */
export function toOpenSheet<S extends SheetContent>(sheet: S): S {
  if (sheet.contactConsentOn !== null || sheet.sections.contact.length === 0) return sheet;
  return { ...sheet, sections: { ...sheet.sections, contact: [WITHHELD_CONTACT] } };
}

/** Sections that hold nothing yet. */
export function listMissingSections(sections: SheetLines): SheetSection[] {
  return SHEET_SECTION_KEYS.filter((key) => sections[key].length === 0);
}

/** Problems of a sheet as sent: sections too long, a date that is none. All at once. */
export function checkSheet({ asOf, sections }: SheetContent): Problem[] {
  const tooLong = SHEET_SECTION_KEYS.filter(
    (key) =>
      sections[key].length > SHEET_BOUNDS.lines ||
      sections[key].some((line) => line.length > SHEET_BOUNDS.line),
  ).map((key) => ({
    field: `sections.${key}`,
    message: `${SHEET_SECTIONS[key]}\u00A0: au plus ${SHEET_BOUNDS.lines} lignes de 1\u202F500 caractères.`,
  }));
  const isDated = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(asOf);
  const message = 'Date de la fiche\u00A0: une année, un mois ou un jour, comme 2010, 2011-06 ou 2011-06-15.';
  return isDated ? tooLong : [{ field: 'asOf', message }, ...tooLong];
}
