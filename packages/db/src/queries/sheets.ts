import {
  sectionedSheetSchema,
  type SectionedSheet,
  type SheetContent,
} from '@maceo/domain/sheets/sectioned-sheet';
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { experienceSheet } from '../tables/experience-sheet.ts';

/** Experience sheets as written; who may read a contact section is the affair of the API. */

/** All sheets: the study's first, then by title. */
export async function listSheets(db: ReadDatabase): Promise<SectionedSheet[]> {
  const rows = await db
    .select()
    .from(experienceSheet)
    .orderBy(isNotNull(experienceSheet.operationId), asc(experienceSheet.title));
  return rows.map((row) => sectionedSheetSchema.parse(row));
}

/** One sheet; undefined when there is none. */
export async function findSheet(db: ReadDatabase, id: string): Promise<SectionedSheet | undefined> {
  const rows = await db.select().from(experienceSheet).where(eq(experienceSheet.id, id));
  return rows.map((row) => sectionedSheetSchema.parse(row))[0];
}

/** Adds a sheet; false when its operation has one already. */
export async function insertSheet(
  db: Database,
  { sheet, now }: { sheet: SectionedSheet; now: Date },
): Promise<boolean> {
  const rows = await db
    .insert(experienceSheet)
    .values({ ...sheet, updatedAt: now })
    .onConflictDoNothing()
    .returning({ id: experienceSheet.id });
  return rows.length > 0;
}

/** Writes a sheet as its next version; undefined, and nothing changed, when `version` is no longer the present one. */
export async function updateSheet(
  db: Database,
  { id, version, now }: { id: string; version: number; now: Date },
  { asOf, sections, contactConsentOn }: SheetContent,
): Promise<SectionedSheet | undefined> {
  const rows = await db
    .update(experienceSheet)
    .set({ asOf, sections, contactConsentOn, version: sql`${experienceSheet.version} + 1`, updatedAt: now })
    .where(and(eq(experienceSheet.id, id), eq(experienceSheet.version, version)))
    .returning();
  return rows.map((row) => sectionedSheetSchema.parse(row))[0];
}
