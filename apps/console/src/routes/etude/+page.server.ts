import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The study's sheet as visitors read it, and today's counts to set beside those of its time. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [{ study }, status] = await Promise.all([api.study.get(), api.status.get()]);
  return { study, counts: status.counts };
};
