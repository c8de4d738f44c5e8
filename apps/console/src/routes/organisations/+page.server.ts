import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** Every organisation, by name. */
export const load: PageServerLoad = async (event) => ({
  organisations: await getApi(event).organisations.list(),
});
