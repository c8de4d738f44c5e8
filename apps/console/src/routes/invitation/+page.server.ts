import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** Who the link is for; null when it has served, is out of date or was never given. */
export const load: PageServerLoad = async (event) => {
  const token = event.url.searchParams.get('jeton') ?? '';
  return { token, invitee: token === '' ? null : await getApi(event).people.invitation({ token }) };
};
