import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The partners with both readings of their perimeters, what these share, and the union that replaces any sum. */
export const load: PageServerLoad = async (event) => {
  const { partners, overlaps, union } = await getApi(event).study.get();
  return { partners, overlaps, union };
};
