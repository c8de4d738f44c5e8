import type { AboutKind, NotificationKind } from '@maceo/domain/notifications/notification';
import { bigint, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { comment } from './comment.ts';
import { user } from './user.ts';

/**
 * What the console tells each person; `actorId` null = the server. `key` names what is told once only to one person (an
 * end that comes near), null for acts.
 */
export const notification = pgTable(
  'notification',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recipientId: text('recipient_id')
      .notNull()
      .references(() => user.id),
    kind: text('kind').$type<NotificationKind>().notNull(),
    aboutKind: text('about_kind').$type<AboutKind>().notNull(),
    aboutId: text('about_id').notNull(),
    aboutParentId: text('about_parent_id'),
    aboutTitle: text('about_title').notNull(),
    actorId: text('actor_id').references(() => user.id),
    commentId: uuid('comment_id').references(() => comment.id, { onDelete: 'set null' }),
    detail: text('detail'),
    key: text('key'),
    at: timestamp('at', { withTimezone: true }).notNull(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (t) => [
    index('notification_recipient').on(t.recipientId, t.id),
    index('notification_unread')
      .on(t.recipientId)
      .where(sql`read_at is null`),
    uniqueIndex('notification_once').on(t.recipientId, t.key),
  ],
);
