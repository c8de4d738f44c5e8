import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One field action, its evidence, and the names of its territories. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { operation, organisations, evidence, telecentres } = await api.operations.get({
    id: event.params.id,
  });
  const sheets = await Promise.all(operation.territories.map((key) => api.territories.get(key)));
  const territories = sheets.map(({ territory: { level, code, name } }) => ({ level, code, name }));
  return { operation, organisations, evidence, telecentres, territories };
};
