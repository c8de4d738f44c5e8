import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [status, published] = await Promise.all([api.status.get(), api.scenarios.published()]);
  return { counts: status.counts, flows: status.flows, mode: status.mode, published };
};
