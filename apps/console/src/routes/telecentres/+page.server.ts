import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** Every telecentre, by name. */
export const load: PageServerLoad = async (event) => ({
  telecentres: await getApi(event).telecentres.list(),
});
