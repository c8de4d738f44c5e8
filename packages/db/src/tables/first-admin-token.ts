import { pgTable, text, timestamp } from 'drizzle-orm/pg-core';

/** Single-use links by which the first admin signs in; only the hash of the token is kept. */
export const firstAdminToken = pgTable('first_admin_token', {
  tokenHash: text('token_hash').primaryKey(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  usedAt: timestamp('used_at', { withTimezone: true }),
});
