import { engagementReachSchema } from '@maceo/domain/people/engagement';
import { isAccessEnded, type Person, type PersonAccess, type PersonState } from '@maceo/domain/people/person';
import { and, asc, count, eq, gt, isNull, ne, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { account } from '../tables/account.ts';
import { invitation } from '../tables/invitation.ts';
import { session } from '../tables/session.ts';
import { user } from '../tables/user.ts';

/** People as an administrator manages them: their access, the links that open it, and the erasure of their data. */

type UserRow = typeof user.$inferSelect;

function findState(
  row: UserRow,
  { hasPassword, today }: { hasPassword: boolean; today: string },
): PersonState {
  if (row.erasedAt !== null) return 'erased';
  if (isAccessEnded(row.accessEndsOn, today)) return 'ended';
  return hasPassword ? 'active' : 'invited';
}

/** Everyone who ever had an access, by name; `today` is an ISO day. */
export async function listPeople(db: ReadDatabase, today: string): Promise<Person[]> {
  const passwords = db
    .select({ userId: account.userId, many: count().as('many') })
    .from(account)
    .groupBy(account.userId)
    .as('passwords');
  const rows = await db
    .select({ user, many: passwords.many })
    .from(user)
    .leftJoin(passwords, eq(passwords.userId, user.id))
    .orderBy(asc(user.name), asc(user.id));
  return rows.map((row) => {
    const { id, name, email } = row.user;
    const state = findState(row.user, { hasPassword: (row.many ?? 0) > 0, today });
    return { id, name, email, ...toAccess(row.user), state };
  });
}

/** One person's access; undefined when there is none, and once their data are erased. */
export async function findAccess(db: ReadDatabase, userId: string): Promise<PersonAccess | undefined> {
  const rows = await db
    .select()
    .from(user)
    .where(and(eq(user.id, userId), isNull(user.erasedAt)));
  return rows.map(toAccess)[0];
}

function toAccess({
  role,
  partnerId,
  engagementScope,
  engagementReach,
  accessEndsOn,
}: UserRow): PersonAccess {
  return {
    role,
    partnerId,
    engagementScope,
    engagementReach: engagementReachSchema.nullable().parse(engagementReach),
    accessEndsOn,
  };
}

/** Administrators other than this person whose access is open on a day. */
export async function countOtherAdmins(
  db: ReadDatabase,
  { userId, today }: { userId: string; today: string },
): Promise<number> {
  const isOpen = sql`(${user.accessEndsOn} is null or ${user.accessEndsOn} >= ${today})`;
  const [{ admins }] = await db
    .select({ admins: count() })
    .from(user)
    .where(and(eq(user.role, 'operator_admin'), ne(user.id, userId), isNull(user.erasedAt), isOpen));
  return admins;
}

/** Replaces what a person may do. */
export async function updateAccess(db: Database, userId: string, access: PersonAccess): Promise<void> {
  await db
    .update(user)
    .set({ ...access, updatedAt: sql`now()` })
    .where(eq(user.id, userId));
}

/** Stores the hash of a new link for a person; the former one stops working. */
export async function insertInvitation(
  db: Database,
  link: { userId: string; tokenHash: string; expiresAt: Date },
): Promise<void> {
  await db
    .insert(invitation)
    .values(link)
    .onConflictDoUpdate({
      target: invitation.userId,
      set: { tokenHash: link.tokenHash, expiresAt: link.expiresAt },
    });
}

/** Who a valid link is for; undefined when it is unknown, used or out of date. */
export async function findInvitee(
  db: ReadDatabase,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<{ userId: string; name: string; email: string } | undefined> {
  const [row] = await db
    .select({ userId: user.id, name: user.name, email: user.email })
    .from(invitation)
    .innerJoin(user, eq(user.id, invitation.userId))
    .where(and(eq(invitation.tokenHash, tokenHash), gt(invitation.expiresAt, now)));
  return row;
}

/** Uses a link up: the person it was for, for one caller only; undefined when it was not valid. */
export async function useInvitation(
  db: Database,
  { tokenHash, now }: { tokenHash: string; now: Date },
): Promise<string | undefined> {
  const rows = await db
    .delete(invitation)
    .where(and(eq(invitation.tokenHash, tokenHash), gt(invitation.expiresAt, now)))
    .returning({ userId: invitation.userId });
  return rows.map(({ userId }) => userId)[0];
}

/** Ends every session of a person, at once. */
export async function removeSessions(db: Database, userId: string): Promise<void> {
  await db.delete(session).where(eq(session.userId, userId));
}

/** Removes the password of a person: only a new link lets them in again. */
export async function removePassword(db: Database, userId: string): Promise<void> {
  await db.delete(account).where(eq(account.userId, userId));
}

/** Replaces name and address by placeholders for good; the id stays, so that what was signed stays signed. */
export async function eraseUser(db: Database, { userId, now }: { userId: string; now: Date }): Promise<void> {
  const placeholder = { name: 'Personne effacée', email: `effacee-${userId}@exemple.invalid`, image: null };
  await db
    .update(user)
    .set({ ...placeholder, role: 'reader', engagementScope: null, engagementReach: null, erasedAt: now })
    .where(eq(user.id, userId));
  await db.delete(invitation).where(eq(invitation.userId, userId));
}
