import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The scenarios one may know, the current publication of each, and the names of those they belong to. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [scenarios, published, { partners }] = await Promise.all([
    api.scenarios.list(),
    api.scenarios.published(),
    api.partners.list(),
  ]);
  return {
    scenarios,
    publications: published.map((one) => one.publication),
    partners: partners.map(({ partner: { id, nameToday } }) => [id, nameToday] as const),
  };
};
