import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/**
 * The scenario with its runs and its publication, the operations its levers may cite, the territories they may act in, how
 * runs are usually drawn, the hypotheses its set may hold, and its versions.
 */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [file, operations, usual, territories, summaries, versions] = await Promise.all([
    api.scenarios.get({ id: event.params.id }),
    api.operations.list(),
    api.runs.usualSampling(),
    api.territories.larger(),
    api.hypotheses.list(),
    api.scenarios.versions({ id: event.params.id }),
  ]);
  const cited = operations.map(({ operation }) => ({ id: operation.id, title: operation.title }));
  return { ...file, operations: cited, usual, territories, summaries, versions };
};
