import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The scenario with its runs and its publication, and the operations its levers may cite. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [file, operations] = await Promise.all([
    api.scenarios.get({ id: event.params.id }),
    api.operations.list(),
  ]);
  const cited = operations.map(({ operation }) => ({ id: operation.id, title: operation.title }));
  return { ...file, operations: cited };
};
