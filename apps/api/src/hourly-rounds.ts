import type { Database } from '@maceo/db/open-database';
import { removeHiddenComments } from '@maceo/db/queries/comments';
import { removeOldNotifications } from '@maceo/db/queries/notifications';
import { REMOVED_COMMENT_DAYS } from '@maceo/domain/comments/comment';
import { NOTIFICATION_DAYS } from '@maceo/domain/notifications/notification';
import type { Log } from './log.ts';
import { insertEndings } from './notifications/insert-endings.ts';
import { purgePeople } from './people/purge-people.ts';

const DAY_MS = 24 * 3600 * 1000;

/** Time between two rounds. Assumption: what is counted in days need not be looked at more often than each hour. */
const ROUND_MS = 3600 * 1000;

/** Tells what ends soon, and deletes for good what retention has let go: one round. */
export async function makeRound({ db, now }: { db: Database; now: Date }): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await insertEndings({ db, now });
  await removeHiddenComments(db, before(REMOVED_COMMENT_DAYS));
  await removeOldNotifications(db, before(NOTIFICATION_DAYS));
  await purgePeople({ db, now });
}

/** Rounds at start, then each hour, until stopped. A round that fails is logged; the next one makes up for it. */
export class HourlyRounds {
  readonly #needs: { db: Database; log: Log; clock: () => Date };
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> = Promise.resolve();

  constructor(needs: { db: Database; log: Log; clock: () => Date }) {
    this.#needs = needs;
  }

  /** Makes the first round and plans the others. Never waits. */
  start(): void {
    this.#begin();
    this.#timer = setInterval(() => this.#begin(), ROUND_MS);
    this.#timer.unref();
  }

  /** Plans no other round and waits for the one under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#round;
  }

  #begin(): void {
    const { db, log, clock } = this.#needs;
    this.#round = makeRound({ db, now: clock() }).catch((error: unknown) =>
      log.error({ err: error }, 'hourly round failed'),
    );
  }
}
