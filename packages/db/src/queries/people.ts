import { engagementReachSchema } from '@maceo/domain/people/engagement';
import { roleSchema, type Actor, type Role } from '@maceo/domain/people/role';
import { and, asc, count, eq, gt, gte, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { firstAdminToken } from '../tables/first-admin-token.ts';
import { user } from '../tables/user.ts';

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

/** Everyone whose access is open on an ISO day, by id. */
export async function listOpenActors(db: ReadDatabase, today: string): Promise<Actor[]> {
  const isOpen = or(isNull(user.accessEndsOn), gte(user.accessEndsOn, today));
  const rows = await db
    .select()
    .from(user)
    .where(and(isNull(user.erasedAt), isOpen))
    .orderBy(asc(user.id));
  return rows.map(toActor);
}

function toActor({ id, name, role, partnerId, engagementReach }: typeof user.$inferSelect): Actor {
  const reach = engagementReachSchema.nullable().parse(engagementReach);
  return { userId: id, name, role: roleSchema.parse(role), partnerId, reach };
}

/** Gives a person a role and a partner (null for the operator's people). False when there is no such person. */
export async function updateUserRole(
  db: Database,
  { userId, role, partnerId }: { userId: string; role: Role; partnerId: string | null },
): Promise<boolean> {
  const rows = await db
    .update(user)
    .set({ role, partnerId })
    .where(eq(user.id, userId))
    .returning({ id: user.id });
  return rows.length > 0;
}

/** A token by its hash, at a moment. */
export interface TokenCheck {
  tokenHash: string;
  now: Date;
}

/** Stores the hash of a new single-use token; links given out before and not used stop working. */
export async function insertFirstAdminToken(
  db: Database,
  { tokenHash, expiresAt }: { tokenHash: string; expiresAt: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(firstAdminToken).where(isNull(firstAdminToken.usedAt));
    await tx.insert(firstAdminToken).values({ tokenHash, expiresAt });
  });
}

/** Whether the token would still be accepted: known, not used, not expired. */
export async function isFirstAdminTokenValid(db: ReadDatabase, check: TokenCheck): Promise<boolean> {
  const rows = await db.select().from(firstAdminToken).where(isValid(check));
  return rows.length > 0;
}

/** Uses the token up. True for one caller only, however many ask at once; false when it was not valid. */
export async function useFirstAdminToken(db: Database, check: TokenCheck): Promise<boolean> {
  const rows = await db.update(firstAdminToken).set({ usedAt: check.now }).where(isValid(check)).returning();
  return rows.length > 0;
}

function isValid({ tokenHash, now }: TokenCheck): SQL | undefined {
  return and(
    eq(firstAdminToken.tokenHash, tokenHash),
    isNull(firstAdminToken.usedAt),
    gt(firstAdminToken.expiresAt, now),
  );
}
