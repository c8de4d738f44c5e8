import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One field action and its evidence. */
export const load: PageServerLoad = (event) => getApi(event).operations.get({ id: event.params.id });
