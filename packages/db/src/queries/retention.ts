import { and, eq, exists, gte, inArray, isNull, lt, not, or, sql } from 'drizzle-orm';
import type { Database, ReadDatabase } from '../open-database.ts';
import { account } from '../tables/account.ts';
import { auditEvent } from '../tables/audit-event.ts';
import { importContent } from '../tables/import-content.ts';
import { importJob } from '../tables/import-job.ts';
import { invitation } from '../tables/invitation.ts';
import { rateLimit } from '../tables/rate-limit.ts';
import { session } from '../tables/session.ts';
import { user } from '../tables/user.ts';

/** What retention lets go; the durations are the domain's. */

/**
 * People to be erased: those whose last day of access (ISO) is before a day, and those who never came: no password, no act
 * in the journal, no link that was still open after an instant. Somebody who lost their password, to whom a new link was
 * just sent, is neither. Those who are erased already are not listed.
 */
export async function listForgettable(
  db: ReadDatabase,
  { endedBefore, invitedBefore }: { endedBefore: string; invitedBefore: Date },
): Promise<string[]> {
  const password = db
    .select({ one: sql`1` })
    .from(account)
    .where(eq(account.userId, user.id));
  const act = db
    .select({ one: sql`1` })
    .from(auditEvent)
    .where(eq(auditEvent.actorId, user.id));
  const link = db
    .select({ one: sql`1` })
    .from(invitation)
    .where(and(eq(invitation.userId, user.id), gte(invitation.expiresAt, invitedBefore)));
  const neverCame = and(
    lt(user.createdAt, invitedBefore),
    ...[password, act, link].map((trace) => not(exists(trace))),
  );
  const rows = await db
    .select({ id: user.id })
    .from(user)
    .where(and(isNull(user.erasedAt), or(lt(user.accessEndsOn, endedBefore), neverCame)));
  return rows.map(({ id }) => id);
}

/** Deletes the sessions that no longer open anything. */
export async function removeExpiredSessions(db: Database, now: Date): Promise<void> {
  await db.delete(session).where(lt(session.expiresAt, now));
}

/** Deletes the counters of attempts to sign in of which the last was before an instant. */
export async function removeOldAttempts(db: Database, before: Date): Promise<void> {
  await db.delete(rateLimit).where(lt(rateLimit.lastRequest, before.getTime()));
}

/** Deletes the bytes of imports that ended before an instant; their report and their undoing stay. */
export async function removeOldImportFiles(db: Database, before: Date): Promise<void> {
  const ended = sql`coalesce(${importJob.rolledBackAt}, ${importJob.committedAt}, ${importJob.createdAt})`;
  const old = db
    .select({ id: importJob.id })
    .from(importJob)
    .where(
      and(
        inArray(importJob.status, ['committed', 'rolled_back', 'failed']),
        sql`${ended} < ${before.toISOString()}::timestamptz`,
      ),
    );
  await db.delete(importContent).where(inArray(importContent.jobId, old));
}
