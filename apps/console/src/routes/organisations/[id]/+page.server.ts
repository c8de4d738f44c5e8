import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One organisation and the operations that name it, as far as the person may see them. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [organisations, operations] = await Promise.all([api.organisations.list(), api.operations.list()]);
  const organisation = organisations.find(({ id }) => id === event.params.id);
  if (organisation === undefined) error(404, 'Cette organisation n’existe pas.', { reference: null });
  const citing = operations
    .filter(({ operation }) => operation.organisationIds.includes(organisation.id))
    .map(({ operation: { id, title } }) => ({ id, title }));
  return { organisation, citing };
};
