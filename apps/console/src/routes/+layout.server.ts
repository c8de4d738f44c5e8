import { getApi } from '#lib/get-api.ts';
import { UNREAD } from '#lib/unread.ts';
import type { LayoutServerLoad } from './$types';

/**
 * Who is signed in, how many notifications they have not read, and whether the figures come from the demonstration set;
 * nothing for a visitor.
 */
export const load: LayoutServerLoad = async (event) => {
  const { actor } = event.locals;
  event.depends(UNREAD);
  if (actor === null) return { actor, demo: false, unread: 0 };
  const api = getApi(event);
  const [status, unread] = await Promise.all([api.status.get(), api.notifications.unread()]);
  return { actor, demo: status.mode === 'demo', unread };
};
