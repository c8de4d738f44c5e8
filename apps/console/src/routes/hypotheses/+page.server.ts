import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** Every hypothesis the person may see, by parameter. */
export const load: PageServerLoad = async (event) => ({ summaries: await getApi(event).hypotheses.list() });
