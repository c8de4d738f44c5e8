import type { SubjectKind } from '../comments/subject.ts';

/**
 * What the console tells a person of what others did, or of an end that comes near. A notification is a pointer with a
 * title, written in the same transaction as the act; who hears of what is decided in `hearers.ts` alone.
 */

/** Days during which a notification is kept, read or not. Assumption: half a year, the rhythm of a steering committee. */
export const NOTIFICATION_DAYS = 180;

/** Notifications kept for one person, the newest. Assumption: more is a history, which the journal is for. */
export const MOST_NOTIFICATIONS = 500;

/** Notifications shown at once, the newest. Assumption: what one reads in a sitting. */
export const NOTIFICATIONS_SHOWN = 100;

/** Days before an access or an agreement ends from which on it is told. Assumption: a month, time to renew it. */
export const ENDING_DAYS = 30;

/** What is told. */
export type NotificationKind =
  | 'comment'
  | 'evidence-submitted'
  | 'evidence-validated'
  | 'evidence-rejected'
  | 'hypothesis-proposed'
  | 'hypothesis-reviewed'
  | 'hypothesis-adopted'
  | 'hypothesis-deprecated'
  | 'scenario-submitted'
  | 'scenario-validated'
  | 'scenario-returned'
  | 'run-succeeded'
  | 'run-failed'
  | 'run-cancelled'
  | 'access-ending'
  | 'agreement-ending';

/** What a notification is about: a thing that people discuss, a run, or a person's access. */
export type AboutKind = SubjectKind | 'run' | 'user';

/**
 * The thing told of. `parentId` is the thing in which it lies, as of a subject; `title` as it was then (that of a
 * hypothesis is its parameter), empty for a person, whose name is read with the notification so that erasing it holds.
 */
export interface About {
  kind: AboutKind;
  id: string;
  parentId: string | null;
  title: string;
}

/**
 * A notification as its reader gets it. `actorName` null = the server; `detail` is the reason given, the day of an end
 * (ISO) or the beginning of a comment, null when there is none (or when the comment was removed since).
 */
export interface Notification {
  id: number;
  kind: NotificationKind;
  about: About;
  actorName: string | null;
  detail: string | null;
  at: string;
  readAt: string | null;
}
