import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** What the person was told, newest first. */
export const load: PageServerLoad = async (event) => ({
  notifications: await getApi(event).notifications.list(),
});
