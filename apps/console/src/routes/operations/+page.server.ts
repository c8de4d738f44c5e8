import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The field actions one may know, with their evidence. */
export const load: PageServerLoad = async (event) => ({ operations: await getApi(event).operations.list() });
