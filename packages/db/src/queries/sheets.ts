import type { Actor } from '@maceo/domain/people/role';
import {
  sectionedSheetSchema,
  type SectionedSheet,
  type SheetContent,
} from '@maceo/domain/sheets/sectioned-sheet';
import { and, asc, eq, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { experienceSheet } from '../tables/experience-sheet.ts';
import { operation } from '../tables/operation.ts';
import { isOperationVisible } from './operations.ts';

/** Experience sheets as written; who may read a contact section is the affair of the API. */

/** Condition on sheets that the actor may know: the study's, and those of operations that they may see. */
function isKnownTo(actor: Actor): SQL | undefined {
  const visible = isOperationVisible(actor);
  return visible === undefined ? undefined : or(isNull(experienceSheet.operationId), visible);
}

function selectSheets(db: ReadDatabase) {
  return db
    .select({ sheet: experienceSheet })
    .from(experienceSheet)
    .leftJoin(operation, eq(operation.id, experienceSheet.operationId));
}

/** The sheets that the actor may know: the study's first, then by title. */
export async function listSheets(db: ReadDatabase, actor: Actor): Promise<SectionedSheet[]> {
  const rows = await selectSheets(db)
    .where(isKnownTo(actor))
    .orderBy(isNotNull(experienceSheet.operationId), asc(experienceSheet.title));
  return rows.map(({ sheet }) => sectionedSheetSchema.parse(sheet));
}

/** One sheet; undefined when there is none, and when the actor may not know its operation. */
export async function findSheet(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<SectionedSheet | undefined> {
  const rows = await selectSheets(db).where(and(eq(experienceSheet.id, id), isKnownTo(actor)));
  return rows.map(({ sheet }) => sectionedSheetSchema.parse(sheet))[0];
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
