import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The scenarios one may know, and the current publication of each. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [scenarios, published] = await Promise.all([api.scenarios.list(), api.scenarios.published()]);
  return { scenarios, publications: published.map((one) => one.publication) };
};
