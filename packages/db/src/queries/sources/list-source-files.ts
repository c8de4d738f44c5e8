import type { SourceFile } from '@maceo/domain/source-file';
import { asc } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { sourceFile } from '../../tables/source-file.ts';

/** The files behind the loaded reference, by name. */
export async function listSourceFiles(db: ReadDatabase): Promise<SourceFile[]> {
  const rows = await db.select().from(sourceFile).orderBy(asc(sourceFile.name));
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }));
}
