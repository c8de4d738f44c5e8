import { roleSchema, type Actor } from '@maceo/domain/people/role';
import { count, eq, sql } from 'drizzle-orm';
import type { ReadDatabase } from '../../open-database.ts';
import { user } from '../../tables/user.ts';

/** How many people administer the product; 0 = the first admin is still to come. */
export async function countAdmins(db: ReadDatabase): Promise<number> {
  const [{ admins }] = await db.select({ admins: count() }).from(user).where(eq(user.role, 'operator_admin'));
  return admins;
}

/** The person with that address, capitals aside; undefined when there is none. */
export async function findUserByEmail(db: ReadDatabase, email: string): Promise<Actor | undefined> {
  const rows = await db
    .select()
    .from(user)
    .where(eq(sql`lower(${user.email})`, email.toLowerCase()));
  return rows.map(toActor)[0];
}

/** The person as an actor, by id; undefined when there is none. */
export async function findActor(db: ReadDatabase, userId: string): Promise<Actor | undefined> {
  const rows = await db.select().from(user).where(eq(user.id, userId));
  return rows.map(toActor)[0];
}

function toActor({ id, name, role, partnerId }: typeof user.$inferSelect): Actor {
  return { userId: id, name, role: roleSchema.parse(role), partnerId };
}
