import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One partner's room: perimeter, progress, weights of its own, and what each published scenario gives it. */
export const load: PageServerLoad = async (event) => {
  const workspace = await getApi(event).partners.workspace({ partnerId: event.params.id });
  return { workspace };
};
