import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One experience sheet and whether it is the reader's to write. */
export const load: PageServerLoad = (event) => getApi(event).sheets.get({ id: event.params.id });
