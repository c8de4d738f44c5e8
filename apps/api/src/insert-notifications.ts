import type { Database } from '@maceo/db/open-database';
import { insertNotificationsFor } from '@maceo/db/queries/notifications';
import { listOpenActors } from '@maceo/db/queries/people';
import { findRun } from '@maceo/db/queries/runs';
import { findSubject } from '@maceo/db/queries/subjects';
import { toDay } from '@maceo/domain/day';
import { listHearers, type Act } from '@maceo/domain/notifications/hearers';
import type { About } from '@maceo/domain/notifications/notification';
import type { Actor } from '@maceo/domain/people/role';

/** An act to tell: who is concerned, the thing, and what is told with it; see `Notification`. */
export interface ToldAct {
  act: Act;
  about: About;
  detail?: string | null;
  commentId?: string;
  key?: string;
}

/** Whether a person may know the thing; of an access, the rule on hearers has said it all. */
async function mayKnow(db: Database, { kind, id }: About, actor: Actor): Promise<boolean> {
  if (kind === 'user') return true;
  if (kind === 'run') return (await findRun(db, { id, actor })) !== undefined;
  return (await findSubject(db, { kind, id }, actor)) !== undefined;
}

/** Tells an act to those whom it concerns and who may know its thing. To be called in the transaction of the act. */
export async function insertNotifications(
  { db, now }: { db: Database; now: Date },
  { act, about, ...told }: ToldAct,
): Promise<void> {
  const people = await listOpenActors(db, toDay(now));
  const concerned = new Set(listHearers(act, people));
  const hearers: string[] = [];
  for (const person of people.filter(({ userId }) => concerned.has(userId))) {
    if (await mayKnow(db, about, person)) hearers.push(person.userId);
  }
  await insertNotificationsFor(db, hearers, {
    kind: act.kind,
    about,
    actorId: act.actorId,
    at: now,
    ...told,
  });
}
