import { telecentreSchema, type Telecentre } from '@maceo/domain/telecentres/telecentre';
import { arrayOverlaps, asc, inArray, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { operation } from '../tables/operation.ts';
import { telecentre } from '../tables/telecentre.ts';
import type { ImportHand } from './imported-things.ts';

/** Telecentres as imports read and write them, inside the transaction of a confirmation or of a rollback. */

/** Telecentres of those ids, held until the transaction ends. */
export async function listHeldTelecentres(db: Database, ids: readonly string[]): Promise<Telecentre[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(telecentre)
    .where(inArray(telecentre.id, [...ids]))
    .orderBy(asc(telecentre.id))
    .for('update');
  return rows.map((row) => telecentreSchema.parse(row));
}

/** Writes a telecentre, new or over the present one, as its next version. */
export async function replaceTelecentre(
  db: Database,
  value: Telecentre,
  { actor, now }: ImportHand,
): Promise<Telecentre> {
  const row = { ...value, updatedAt: now, updatedBy: actor.userId };
  const [written] = await db
    .insert(telecentre)
    .values({ ...row, version: 1 })
    .onConflictDoUpdate({ target: telecentre.id, set: { ...row, version: sql`${telecentre.version} + 1` } })
    .returning();
  return telecentreSchema.parse(written);
}

/** Removes telecentres that no operation names. */
export async function removeTelecentres(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.delete(telecentre).where(inArray(telecentre.id, [...ids]));
}

/** Those of the telecentres that an operation names. */
export async function listNamedTelecentreIds(db: ReadDatabase, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ ids: operation.telecentreIds })
    .from(operation)
    .where(arrayOverlaps(operation.telecentreIds, [...ids]));
  const named = new Set(rows.flatMap((row) => row.ids));
  return ids.filter((id) => named.has(id));
}
