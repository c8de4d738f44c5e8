import { studySchema, type Study } from '@maceo/domain/study/study';
import { asc } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { study } from '../tables/study.ts';

/** The study, personal contact lines included. Throws when it has not been loaded, which the start does. */
export async function getStudy(db: ReadDatabase): Promise<Study> {
  const rows = await db.select().from(study).orderBy(asc(study.id)).limit(1);
  if (rows.length === 0) throw new Error('The study has not been loaded');
  return studySchema.parse(rows[0]);
}

/** Loads the study where it is absent; what people have changed since is left alone. */
export async function insertMissingStudy(db: Database, value: Study): Promise<void> {
  await db.insert(study).values(value).onConflictDoNothing();
}
