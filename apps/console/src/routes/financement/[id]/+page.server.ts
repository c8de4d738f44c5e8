import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One funding plan. */
export const load: PageServerLoad = async (event) => ({
  plan: await getApi(event).funding.get({ id: event.params.id }),
});
