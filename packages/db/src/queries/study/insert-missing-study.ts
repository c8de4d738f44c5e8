import type { Study } from '@maceo/domain/study/study';
import type { Database } from '../../open-database.ts';
import { study } from '../../tables/study.ts';

/** Loads the study where it is absent; what people have changed since is left alone. */
export async function insertMissingStudy(db: Database, value: Study): Promise<void> {
  await db.insert(study).values(value).onConflictDoNothing();
}
