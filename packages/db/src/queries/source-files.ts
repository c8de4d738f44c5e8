import type { SourceFile } from '@maceo/domain/source-file';
import { asc } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { sourceFile } from '../tables/source-file.ts';

/** The files behind the loaded reference, by name. */
export async function listSourceFiles(db: ReadDatabase): Promise<SourceFile[]> {
  const rows = await db.select().from(sourceFile).orderBy(asc(sourceFile.name));
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }));
}

/** Replaces the list of the files behind the loaded reference, in one transaction. */
export async function replaceSourceFiles(db: Database, files: readonly SourceFile[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(sourceFile);
    if (files.length === 0) return;
    await tx
      .insert(sourceFile)
      .values(files.map((file) => ({ ...file, importedAt: new Date(file.importedAt) })));
  });
}
