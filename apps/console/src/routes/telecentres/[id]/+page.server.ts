import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One telecentre. */
export const load: PageServerLoad = async (event) => {
  const telecentres = await getApi(event).telecentres.list();
  const telecentre = telecentres.find(({ id }) => id === event.params.id);
  if (telecentre === undefined) error(404, 'Ce télécentre n’existe pas.', { reference: null });
  return { telecentre };
};
