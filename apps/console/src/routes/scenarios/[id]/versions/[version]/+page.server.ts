import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One version of a scenario as it was saved, and the names of the operations that its levers cite and of where they act. */
export const load: PageServerLoad = async (event) => {
  const version = Number(event.params.version);
  if (!Number.isInteger(version) || version < 1) {
    error(404, 'Cette version n’existe pas.', { reference: null });
  }
  const api = getApi(event);
  const [file, operations, territories] = await Promise.all([
    api.scenarios.version({ id: event.params.id, version }),
    api.operations.list(),
    api.territories.larger(),
  ]);
  return {
    ...file,
    titles: operations.map(({ operation: { id, title } }) => [id, title] as const),
    territories,
  };
};
