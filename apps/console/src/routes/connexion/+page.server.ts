import { redirect } from '@sveltejs/kit';
import { findNextPath } from '#lib/find-next-path.ts';
import type { PageServerLoad } from './$types';

/** Where to go once signed in; whoever is signed in already goes there at once. */
export const load: PageServerLoad = ({ locals, url }) => {
  const next = findNextPath(url.searchParams.get('suite')) ?? '/console';
  if (locals.actor !== null) redirect(303, next);
  return { next };
};
