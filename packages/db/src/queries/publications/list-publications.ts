import type { Publication } from '@maceo/domain/publications/publication';
import { and, desc, eq } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { publication } from '../../tables/publication.ts';
import { toPublication } from './to-publication.ts';

/** Every publication ever made, superseded ones included, newest first. Public: what was published stays so. */
export async function listPublications(db: ReadDatabase): Promise<Publication[]> {
  const rows = await db
    .select()
    .from(publication)
    .orderBy(desc(publication.publishedAt), desc(publication.number));
  return rows.map(toPublication);
}

/** The publication of a scenario that is in force; undefined when there is none. */
export async function findCurrentPublication(
  db: ReadDatabase,
  scenarioId: string,
): Promise<Publication | undefined> {
  const rows = await db
    .select()
    .from(publication)
    .where(and(eq(publication.scenarioId, scenarioId), eq(publication.status, 'published')));
  return rows.map(toPublication)[0];
}
