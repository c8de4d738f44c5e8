import { insertAuditEvent } from '@maceo/db/queries/audit';
import { countOtherAdmins, findAccess, removeSessions, updateAccess } from '@maceo/db/queries/access';
import type { Database } from '@maceo/db/open-database';
import { removeNotificationsOf } from '@maceo/db/queries/notifications';
import { toDay } from '@maceo/domain/day';
import type { PersonAccess } from '@maceo/domain/people/person';
import type { Actor } from '@maceo/domain/people/role';
import { Refusal } from '@maceo/domain/refusal';
import { checkKnownAccess } from './check-known-access.ts';
import { eraseAccount } from './erase-account.ts';

interface Administrator {
  db: Database;
  actor: Actor;
  now: Date;
}

/** What a person may do. Refuses an unknown person, and one whose data are erased. */
export async function getPersonAccess(db: Database, userId: string): Promise<PersonAccess> {
  const access = await findAccess(db, userId);
  if (access === undefined) throw new Refusal({ kind: 'person-unknown' });
  return access;
}

/** Refuses what would leave nobody to administer the product, or the administrator without their own access. */
async function checkNotLastAdmin({ db, actor, now }: Administrator, userId: string): Promise<void> {
  if (userId === actor.userId) throw new Refusal({ kind: 'oneself' });
  if ((await countOtherAdmins(db, { userId, today: toDay(now) })) === 0) {
    throw new Refusal({ kind: 'last-admin' });
  }
}

/** Whether two accesses show the same things: they may differ by their last day and by the words of the mission only. */
function isSameView(before: PersonAccess, after: PersonAccess): boolean {
  const toView = (access: PersonAccess) =>
    JSON.stringify(Object.entries({ ...access, accessEndsOn: null, engagementScope: null }).toSorted());
  return toView(before) === toView(after);
}

/**
 * Replaces what a person may do; their sessions end, so that the change holds at once, and what they were told of things
 * that they may no longer see is forgotten.
 */
export async function updatePerson(
  administrator: Administrator,
  { userId, ...access }: { userId: string } & PersonAccess,
): Promise<void> {
  const { db, actor, now } = administrator;
  const before = await getPersonAccess(db, userId);
  await checkNotLastAdmin(administrator, userId);
  const problems = await checkKnownAccess(db, { access, today: toDay(now) });
  if (problems.length > 0) throw new Refusal({ kind: 'input-invalid', problems });
  await db.transaction(async (tx) => {
    await updateAccess(tx, userId, access);
    await removeSessions(tx, userId);
    if (!isSameView(before, access)) await removeNotificationsOf(tx, userId);
    const event = { action: 'update', entity: 'user', entityId: userId, before, after: access };
    await insertAuditEvent(tx, { ...event, at: now, actorId: actor.userId, reason: null });
  });
}

/**
 * Erases a person's name, address, password and sessions for good, on their request or at the end of retention; what
 * they signed keeps its signature, that of an erased person. Refuses oneself and the last administrator.
 */
export async function erasePerson(
  administrator: Administrator,
  { userId, reason }: { userId: string; reason: string },
): Promise<void> {
  const { db, actor, now } = administrator;
  await getPersonAccess(db, userId);
  await checkNotLastAdmin(administrator, userId);
  await eraseAccount(db, { userId, actorId: actor.userId, reason, now });
}
