import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One funding plan, and what the publications that cite its operation give to its territory. */
export const load: PageServerLoad = async (event) => {
  const { funding } = getApi(event);
  const { id } = event.params;
  const [plan, emissions] = await Promise.all([funding.get({ id }), funding.modelledEmissions({ id })]);
  return { plan, emissions };
};
