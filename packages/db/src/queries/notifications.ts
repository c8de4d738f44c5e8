import {
  MOST_NOTIFICATIONS,
  NOTIFICATIONS_SHOWN,
  type About,
  type AboutKind,
  type Notification,
  type NotificationKind,
} from '@maceo/domain/notifications/notification';
import { and, count, desc, eq, inArray, isNull, lt, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database, ReadDatabase } from '../open-database.ts';
import { comment } from '../tables/comment.ts';
import { notification } from '../tables/notification.ts';
import { user } from '../tables/user.ts';

/** Notifications, always of one person: nobody reads those of another. */

/** A notification to write: who did what to which thing. `key` = told once only to each person. */
export interface NewNotification {
  kind: NotificationKind;
  about: About;
  actorId: string | null;
  detail?: string | null;
  commentId?: string;
  key?: string;
  at: Date;
}

/** Tells several people the same thing; those who were told already under that `key` are left alone. */
export async function insertNotificationsFor(
  db: Database,
  recipientIds: readonly string[],
  { kind, about, actorId, detail, commentId, key, at }: NewNotification,
): Promise<void> {
  if (recipientIds.length === 0) return;
  const columns = {
    ...{ kind, actorId, detail, commentId, key, at },
    ...{ aboutKind: about.kind, aboutId: about.id },
    ...{ aboutParentId: about.parentId, aboutTitle: about.title },
  };
  await db
    .insert(notification)
    .values(recipientIds.map((recipientId) => ({ ...columns, recipientId })))
    .onConflictDoNothing();
}

/** Characters of a comment shown with its notification. */
const EXCERPT = 240;

/** The newest notifications of a person, {@link NOTIFICATIONS_SHOWN} at most. */
export async function listNotifications(db: ReadDatabase, userId: string): Promise<Notification[]> {
  const actor = alias(user, 'actor');
  const person = alias(user, 'person');
  const excerpt = sql<string | null>`left(${comment.body}, ${EXCERPT})`;
  const rows = await db
    .select({ notification, actorName: actor.name, personName: person.name, excerpt })
    .from(notification)
    .leftJoin(actor, eq(actor.id, notification.actorId))
    .leftJoin(person, and(eq(notification.aboutKind, 'user'), eq(person.id, notification.aboutId)))
    .leftJoin(comment, and(eq(comment.id, notification.commentId), isNull(comment.removedAt)))
    .where(eq(notification.recipientId, userId))
    .orderBy(desc(notification.id))
    .limit(NOTIFICATIONS_SHOWN);
  return rows.map(({ notification: row, ...found }) => ({
    id: row.id,
    kind: row.kind,
    about: {
      kind: row.aboutKind,
      id: row.aboutId,
      parentId: row.aboutParentId,
      title: found.personName ?? row.aboutTitle,
    },
    actorName: found.actorName,
    detail: row.kind === 'comment' ? found.excerpt : row.detail,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }));
}

/** How many notifications a person has not read. */
export async function countUnread(db: ReadDatabase, userId: string): Promise<number> {
  const [{ unread }] = await db
    .select({ unread: count() })
    .from(notification)
    .where(and(eq(notification.recipientId, userId), isNull(notification.readAt)));
  return unread;
}

/** Which notifications: one, those about one thing, or all. */
export type NotificationChoice = { id: number } | { about: { kind: AboutKind; id: string } } | 'all';

function isChosen(choice: NotificationChoice): SQL | undefined {
  if (choice === 'all') return undefined;
  if ('id' in choice) return eq(notification.id, choice.id);
  return and(eq(notification.aboutKind, choice.about.kind), eq(notification.aboutId, choice.about.id));
}

/** Marks a person's own notifications as read; how many were not. */
export async function updateRead(
  db: Database,
  { userId, now }: { userId: string; now: Date },
  choice: NotificationChoice,
): Promise<number> {
  const rows = await db
    .update(notification)
    .set({ readAt: now })
    .where(and(eq(notification.recipientId, userId), isNull(notification.readAt), isChosen(choice)))
    .returning({ id: notification.id });
  return rows.length;
}

/** Forgets all that a person was told: what they may see has changed, or they are gone. */
export async function removeNotificationsOf(db: Database, userId: string): Promise<void> {
  await db.delete(notification).where(eq(notification.recipientId, userId));
}

/** Removes the notifications written before an instant, and those beyond the {@link MOST_NOTIFICATIONS} newest of each person. */
export async function removeOldNotifications(db: Database, before: Date): Promise<void> {
  await db.delete(notification).where(lt(notification.at, before));
  const ranked = db
    .select({
      id: notification.id,
      rank: sql<number>`row_number() over (partition by ${notification.recipientId} order by ${notification.id} desc)`.as(
        'rank',
      ),
    })
    .from(notification)
    .as('ranked');
  const surplus = db
    .select({ id: ranked.id })
    .from(ranked)
    .where(sql`${ranked.rank} > ${MOST_NOTIFICATIONS}`);
  await db.delete(notification).where(inArray(notification.id, surplus));
}
