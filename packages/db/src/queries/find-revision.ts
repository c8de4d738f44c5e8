import { sql } from 'drizzle-orm';
import type { ReadDatabase } from '../open-database.ts';

/**
 * What the database says now, as a text that never comes twice: it is another one as soon as any transaction that wrote has
 * begun, committed or been rolled back, in this process or another one. Reading changes nothing. What was read between
 * two equal answers is therefore still what would be read.
 * Source: PostgreSQL, pg_current_snapshot(): xmin, xmax and the transactions in progress.
 */
export async function findRevision(db: ReadDatabase): Promise<string> {
  const [row] = await db
    .select({ revision: sql<string>`pg_current_snapshot()::text` })
    .from(sql`(values (1)) as one (row)`);
  return row.revision;
}
