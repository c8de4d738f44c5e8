import type { Database } from '@maceo/db/open-database';
import {
  listForgettable,
  removeExpiredSessions,
  removeOldAttempts,
  removeOldImportFiles,
} from '@maceo/db/queries/retention';
import { toDay } from '@maceo/domain/day';
import { computeRetentionLimit } from '@maceo/domain/people/retention';
import { eraseAccount } from './erase-account.ts';

/** Kept by the journal with each erasure. */
const REASON = 'Fin de la durée de conservation';

/** The instant before which a kind is let go; a rule without days is not purged here. */
function getLimit(id: Parameters<typeof computeRetentionLimit>[0], now: Date): Date {
  return computeRetentionLimit(id, now) ?? new Date(0);
}

/**
 * Lets personal data go that have been kept long enough: people whose access ended or who never came are erased, their
 * signatures staying without a name; expired sessions, counted attempts and old imported files are deleted. Doing it
 * twice changes nothing more.
 */
export async function purgePeople({ db, now }: { db: Database; now: Date }): Promise<void> {
  const ids = await listForgettable(db, {
    endedBefore: toDay(getLimit('ended_access', now)),
    invitedBefore: getLimit('unused_account', now),
  });
  for (const userId of ids) await eraseAccount(db, { userId, actorId: null, reason: REASON, now });
  await removeExpiredSessions(db, now);
  await removeOldAttempts(db, getLimit('sign_in_attempt', now));
  await removeOldImportFiles(db, getLimit('import_file', now));
}
