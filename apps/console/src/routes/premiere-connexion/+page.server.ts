import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The single-use token of the link printed at the first start, and whether it can still be used. */
export const load: PageServerLoad = async (event) => {
  const token = event.url.searchParams.get('jeton') ?? '';
  const isValid = token !== '' && (await getApi(event).people.isFirstAdminLinkValid({ token }));
  return { token, isValid };
};
