import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One field action, its evidence, the names of its territories, and what rests on it. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { id } = event.params;
  const [{ operation, organisations, evidence, telecentres }, reach] = await Promise.all([
    api.operations.get({ id }),
    api.hypotheses.ofOperation({ id }),
  ]);
  const sheets = await Promise.all(operation.territories.map((key) => api.territories.get(key)));
  const territories = sheets.map(({ territory: { level, code, name } }) => ({ level, code, name }));
  return { operation, organisations, evidence, telecentres, territories, reach };
};
