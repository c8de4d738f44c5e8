import type { EngagementReach } from '@maceo/domain/people/engagement';
import type { Role } from '@maceo/domain/people/role';
import { boolean, date, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { partner } from './partner.ts';

/**
 * People who sign in, in the form better-auth expects, plus `role` and `partnerId` (null for the operator's people).
 * A new person may only read until given another role. `accessEndsOn` is the last day of access; `erasedAt` is set once
 * name and address have been replaced by placeholders, so that what the person signed keeps its signature.
 * `engagementReach` bounds what a firm sees (null = everything of the body that engages it).
 */
export const user = pgTable('user', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  email: text('email').notNull().unique(),
  emailVerified: boolean('email_verified').notNull().default(false),
  image: text('image'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  role: text('role').$type<Role>().notNull().default('reader'),
  partnerId: text('partner_id').references(() => partner.id),
  engagementScope: text('engagement_scope'),
  engagementReach: jsonb('engagement_reach').$type<EngagementReach>(),
  accessEndsOn: date('access_ends_on'),
  erasedAt: timestamp('erased_at', { withTimezone: true }),
});
