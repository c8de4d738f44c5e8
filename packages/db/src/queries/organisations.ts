import { organisationSchema, type Organisation } from '@maceo/domain/organisations/organisation';
import type { Actor } from '@maceo/domain/people/role';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { organisation } from '../tables/organisation.ts';

/** Every organisation, by name: whoever signs in may read them and name them in their own operations. */
export async function listOrganisations(db: ReadDatabase): Promise<Organisation[]> {
  const rows = await db.select().from(organisation).orderBy(asc(organisation.name), asc(organisation.id));
  return rows.map((row) => organisationSchema.parse(row));
}

/** The organisations of those ids that exist, by name. */
export async function listOrganisationsById(
  db: ReadDatabase,
  ids: readonly string[],
): Promise<Organisation[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(organisation)
    .where(inArray(organisation.id, [...ids]))
    .orderBy(asc(organisation.name), asc(organisation.id));
  return rows.map((row) => organisationSchema.parse(row));
}

/** One organisation; undefined when there is none. */
export async function findOrganisation(db: ReadDatabase, id: string): Promise<Organisation | undefined> {
  const [found] = await listOrganisationsById(db, [id]);
  return found;
}

/** Adds an organisation. False, and nothing written, when its id is taken. */
export async function insertOrganisation(
  db: Database,
  value: Organisation,
  { actor, now }: { actor: Actor; now: Date },
): Promise<boolean> {
  const rows = await db
    .insert(organisation)
    .values({ ...value, updatedAt: now, updatedBy: actor.userId })
    .onConflictDoNothing()
    .returning({ id: organisation.id });
  return rows.length > 0;
}

/** Writes an organisation over its `version`, as the next one; undefined, and nothing changed, when that one has passed. */
export async function updateOrganisation(
  db: Database,
  value: Organisation,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Organisation | undefined> {
  const { id, version, ...content } = value;
  const rows = await db
    .update(organisation)
    .set({ ...content, version: version + 1, updatedAt: now, updatedBy: actor.userId })
    .where(and(eq(organisation.id, id), eq(organisation.version, version)))
    .returning();
  return rows.map((row) => organisationSchema.parse(row))[0];
}

/** Loads the organisations that are absent; what people have changed since is left alone. */
export async function insertMissingOrganisations(
  db: Database,
  { organisations, now }: { organisations: readonly Organisation[]; now: Date },
): Promise<void> {
  if (organisations.length === 0) return;
  await db
    .insert(organisation)
    .values(organisations.map((value) => ({ ...value, updatedAt: now })))
    .onConflictDoNothing();
}
