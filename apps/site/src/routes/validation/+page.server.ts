import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ rows: await getApi(event).validation.list() });
