import type { SourceFile } from '@maceo/domain/source-file';
import type { Database } from '../../open-database.ts';
import { sourceFile } from '../../tables/source-file.ts';

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
