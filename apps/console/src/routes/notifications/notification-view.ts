import { resolve } from '$app/paths';
import type { About, AboutKind, Notification } from '@maceo/domain/notifications/notification';
import { ADMIN_ROLES, type Role } from '@maceo/domain/people/role';

type Place = Pick<About, 'id'> & { parent: string; role: Role };

/** The page of each kind of thing, undefined where the reader has none. */
const PAGES: Record<AboutKind, (place: Place) => string | undefined> = {
  operation: ({ id }) => resolve('/operations/[id]', { id }),
  evidence: ({ id, parent }) => resolve('/operations/[id]/preuves/[preuve]', { id: parent, preuve: id }),
  hypothesis: ({ id }) => resolve('/hypotheses/[id]', { id }),
  scenario: ({ id }) => resolve('/scenarios/[id]', { id }),
  experience_sheet: ({ id }) => resolve('/fiches/[id]', { id }),
  partner: ({ id }) => resolve('/partenaires/[id]', { id }),
  funding_plan: ({ id }) => resolve('/financement/[id]', { id }),
  run: ({ id, parent }) => resolve('/scenarios/[id]/executions/[run]', { id: parent, run: id }),
  user: ({ role }) => (ADMIN_ROLES.includes(role) ? resolve('/personnes') : undefined),
};

/** Where a notification leads: the thing, at its thread for a comment; undefined where the reader has no page of it. */
export function findHref({ kind, about }: Notification, role: Role): string | undefined {
  const path = PAGES[about.kind]({ id: about.id, parent: about.parentId ?? '', role });
  return path !== undefined && kind === 'comment' ? `${path}#commentaires` : path;
}

/** « Aucune notification à lire », « 1 notification à lire », « 3 notifications à lire ». */
export function formatUnreadCount(notifications: readonly Notification[]): string {
  const unread = notifications.filter(({ readAt }) => readAt === null).length;
  if (unread === 0) return 'Tout est lu.';
  return unread === 1 ? '1\u00A0notification à lire.' : `${unread}\u00A0notifications à lire.`;
}
