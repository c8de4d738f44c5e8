import type { Database } from '@maceo/db/open-database';
import { listEndingAccesses, listEndingAgreements } from '@maceo/db/queries/endings';
import { toDay } from '@maceo/domain/day';
import { ENDING_DAYS } from '@maceo/domain/notifications/notification';
import { insertNotifications } from '../insert-notifications.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Tells, once each, the accesses and agreements that end within {@link ENDING_DAYS} days. */
export async function insertEndings({ db, now }: { db: Database; now: Date }): Promise<void> {
  const window = { from: toDay(now), to: toDay(new Date(now.getTime() + ENDING_DAYS * DAY_MS)) };
  const [accesses, agreements] = [
    await listEndingAccesses(db, window),
    await listEndingAgreements(db, window),
  ];
  for (const { userId, endsOn } of accesses) {
    await insertNotifications(
      { db, now },
      {
        act: { kind: 'access-ending', actorId: null, userId },
        about: { kind: 'user', id: userId, parentId: null, title: '' },
        ...{ detail: endsOn, key: `access-ending ${userId} ${endsOn}` },
      },
    );
  }
  for (const { partnerId, name, endsOn } of agreements) {
    await insertNotifications(
      { db, now },
      {
        act: { kind: 'agreement-ending', actorId: null, partnerId },
        about: { kind: 'partner', id: partnerId, parentId: null, title: name },
        ...{ detail: endsOn, key: `agreement-ending ${partnerId} ${endsOn}` },
      },
    );
  }
}
