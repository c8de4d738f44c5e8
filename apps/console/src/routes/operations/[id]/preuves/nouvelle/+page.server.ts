import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The operation to which an observation is added, and the organisations that it may name. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [{ operation }, organisations] = await Promise.all([
    api.operations.get({ id: event.params.id }),
    api.organisations.list(),
  ]);
  return { operation, organisations: organisations.map(({ id, name }) => ({ value: id, label: name })) };
};
