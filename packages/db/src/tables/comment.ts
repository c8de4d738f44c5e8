import type { SubjectKind } from '@maceo/domain/comments/subject';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { sql } from 'drizzle-orm';
import { user } from './user.ts';

/**
 * Comments by thing. Things of every kind are named without a foreign key (a hypothesis has several rows); whoever
 * removes one for good makes sure that it has no comment. `removedAt` hides a comment, which may be put back for a while.
 */
export const comment = pgTable(
  'comment',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    subjectId: text('subject_id').notNull(),
    authorId: text('author_id')
      .notNull()
      .references(() => user.id),
    body: text('body').notNull(),
    writtenAt: timestamp('written_at', { withTimezone: true }).notNull(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    removedAt: timestamp('removed_at', { withTimezone: true }),
    removedBy: text('removed_by').references(() => user.id),
  },
  (t) => [
    index('comment_subject').on(t.subjectKind, t.subjectId, t.writtenAt),
    check('comment_bounded', sql`char_length(body) between 1 and 4000`),
    check('comment_removal_signed', sql`(removed_at is null) = (removed_by is null)`),
  ],
);
