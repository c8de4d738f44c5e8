import { eraseUser, removePassword, removeSessions } from '@maceo/db/queries/access';
import { insertAuditEvent } from '@maceo/db/queries/audit';
import { removeNotificationsOf } from '@maceo/db/queries/notifications';
import type { Database } from '@maceo/db/open-database';

/** Whose data go, who asked for it (null = the end of retention) and why; the journal keeps both. */
export interface Erasure {
  userId: string;
  actorId: string | null;
  reason: string;
  now: Date;
}

/**
 * Erases a person's name, address, password, sessions and notifications for good, in one transaction; what they signed
 * keeps its signature, that of an erased person. Whether it may be done is asked before.
 */
export async function eraseAccount(db: Database, { userId, actorId, reason, now }: Erasure): Promise<void> {
  await db.transaction(async (tx) => {
    await removePassword(tx, userId);
    await removeSessions(tx, userId);
    await removeNotificationsOf(tx, userId);
    await eraseUser(tx, { userId, now });
    const event = { action: 'erase', entity: 'user', entityId: userId, before: null, after: null };
    await insertAuditEvent(tx, { ...event, at: now, actorId, reason });
  });
}
