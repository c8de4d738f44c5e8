import type { SourceFile } from '@maceo/domain/source-file';
import { asc, desc, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { sourceFile } from '../tables/source-file.ts';

/** Every file that ever fed the reference, the current ones first, by name. */
export async function listSourceFiles(db: ReadDatabase): Promise<SourceFile[]> {
  const rows = await db.select().from(sourceFile).orderBy(desc(sourceFile.current), asc(sourceFile.name));
  return rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() }));
}

/**
 * Makes these the files behind the reference, in one transaction. The former ones stay, no longer current: what was
 * computed from them still says where it comes from.
 */
export async function replaceSourceFiles(
  db: Database,
  files: readonly Omit<SourceFile, 'current'>[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(sourceFile).set({ current: false });
    if (files.length === 0) return;
    await tx
      .insert(sourceFile)
      .values(files.map((file) => ({ ...file, current: true, importedAt: new Date(file.importedAt) })))
      .onConflictDoUpdate({
        target: [sourceFile.name, sourceFile.sha256],
        set: { current: true, importedAt: sql`excluded.imported_at` },
      });
  });
}
