import { importJobSchema, type ImportJob } from '@maceo/domain/imports/import-job';
import type { Actor } from '@maceo/domain/people/role';
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { importContent } from '../tables/import-content.ts';
import { importJob } from '../tables/import-job.ts';
import { user } from '../tables/user.ts';
import { isOwnedBy } from './belonging.ts';

/** An import with the name of the person who brought the file. */
export interface NamedImport {
  job: ImportJob;
  author: string;
}

/** Imports listed at most. Assumption: older ones are in the journal. */
const LISTED = 200;

/** Imports that the actor may know: those into things that are theirs. */
function isVisibleTo(actor: Actor): SQL | undefined {
  return isOwnedBy(actor, importJob.partnerId);
}

/** The newest imports that the actor may know, newest first. */
export async function listImports(db: ReadDatabase, actor: Actor): Promise<NamedImport[]> {
  const rows = await db
    .select({ job: importJob, author: user.name })
    .from(importJob)
    .innerJoin(user, eq(user.id, importJob.createdBy))
    .where(isVisibleTo(actor))
    .orderBy(desc(importJob.createdAt), desc(importJob.id))
    .limit(LISTED);
  return rows.map(({ job, author }) => ({ job: importJobSchema.parse(job), author }));
}

/** One import; undefined when there is none, and when the actor may not know it. */
export async function findImport(
  db: ReadDatabase,
  { id, actor }: { id: string; actor: Actor },
): Promise<ImportJob | undefined> {
  const rows = await db
    .select()
    .from(importJob)
    .where(and(eq(importJob.id, id), isVisibleTo(actor)));
  return rows.map((row) => importJobSchema.parse(row))[0];
}

/** Bytes of the file of an import. The caller has already found that the actor may know it. */
export async function getImportContent(db: ReadDatabase, id: string): Promise<Buffer> {
  const [row] = await db.select().from(importContent).where(eq(importContent.jobId, id));
  return row.bytes;
}

/** What an upload stores. */
export type NewImport = Omit<
  ImportJob,
  'id' | 'version' | 'counts' | 'committedAt' | 'rolledBackAt' | 'failure'
>;

/** Stores a new import with its file. */
export async function insertImport(db: Database, job: NewImport, bytes: Buffer): Promise<ImportJob> {
  const [row] = await db.insert(importJob).values(job).returning();
  await db.insert(importContent).values({ jobId: row.id, bytes });
  return importJobSchema.parse(row);
}

/** What may change of an import; absent = unchanged. */
export type ImportUpdate = Partial<
  Pick<
    ImportJob,
    | 'status'
    | 'file'
    | 'mapping'
    | 'mappingOrigin'
    | 'notices'
    | 'counts'
    | 'committedAt'
    | 'rolledBackAt'
    | 'failure'
  >
>;

/** Updates an import over the version that was read. Undefined, and nothing changed, when it is no longer that one. */
export async function updateImport(
  db: Database,
  { id, version }: Pick<ImportJob, 'id' | 'version'>,
  update: ImportUpdate,
): Promise<ImportJob | undefined> {
  const rows = await db
    .update(importJob)
    .set({ ...update, version: sql`${importJob.version} + 1` })
    .where(and(eq(importJob.id, id), eq(importJob.version, version)))
    .returning();
  return rows.map((row) => importJobSchema.parse(row))[0];
}

/** Removes an import, its file and its report, over the version that was read. False when it is no longer that one. */
export async function removeImport(
  db: Database,
  { id, version }: Pick<ImportJob, 'id' | 'version'>,
): Promise<boolean> {
  const rows = await db
    .delete(importJob)
    .where(and(eq(importJob.id, id), eq(importJob.version, version)))
    .returning({ id: importJob.id });
  return rows.length > 0;
}
