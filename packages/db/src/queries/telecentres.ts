import type { Actor } from '@maceo/domain/people/role';
import { telecentreSchema, type Telecentre } from '@maceo/domain/telecentres/telecentre';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { telecentre } from '../tables/telecentre.ts';
import { territory } from '../tables/territory.ts';

/** A telecentre with the name of its commune; null when the reference no longer has that code. */
export interface PlacedTelecentre extends Telecentre {
  communeName: string | null;
}

/** Every telecentre, by name: whoever signs in may read them and name them in their own operations. */
export async function listTelecentres(
  db: ReadDatabase,
  ids?: readonly string[],
): Promise<PlacedTelecentre[]> {
  if (ids?.length === 0) return [];
  const rows = await db
    .select({ telecentre, communeName: territory.name })
    .from(telecentre)
    .leftJoin(territory, and(eq(territory.level, 'commune'), eq(territory.code, telecentre.communeCode)))
    .where(ids === undefined ? undefined : inArray(telecentre.id, [...ids]))
    .orderBy(asc(telecentre.name), asc(telecentre.id));
  return rows.map((row) => ({ ...telecentreSchema.parse(row.telecentre), communeName: row.communeName }));
}

/** Codes of the communes that hold an open telecentre, each once, in ascending order: no secret, a place open to the public. */
export async function listOpenTelecentreCommunes(db: ReadDatabase): Promise<string[]> {
  const rows = await db
    .selectDistinct({ code: telecentre.communeCode })
    .from(telecentre)
    .where(eq(telecentre.status, 'open'))
    .orderBy(asc(telecentre.communeCode));
  return rows.map(({ code }) => code);
}

/** One telecentre; undefined when there is none. */
export async function findTelecentre(db: ReadDatabase, id: string): Promise<PlacedTelecentre | undefined> {
  const [found] = await listTelecentres(db, [id]);
  return found;
}

/** Adds a telecentre. False, and nothing written, when its id is taken. */
export async function insertTelecentre(
  db: Database,
  value: Telecentre,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const rows = await db
    .insert(telecentre)
    .values({ ...value, updatedAt: now, updatedBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: telecentre.id });
  return rows.length > 0;
}

/** Writes a telecentre over its `version`, as the next one; undefined, and nothing changed, when that one has passed. */
export async function updateTelecentre(
  db: Database,
  value: Telecentre,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Telecentre | undefined> {
  const { id, version, ...content } = value;
  const rows = await db
    .update(telecentre)
    .set({ ...content, version: version + 1, updatedAt: now, updatedBy: actor.userId })
    .where(and(eq(telecentre.id, id), eq(telecentre.version, version)))
    .returning();
  return rows.map((row) => telecentreSchema.parse(row))[0];
}
