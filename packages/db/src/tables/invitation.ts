import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { user } from './user.ts';

/** Single-use links by which a person chooses a password; only the hash of the token is kept, one link a person. */
export const invitation = pgTable('invitation', {
  userId: text('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
});
