import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import { parseResultQuery } from '#lib/result-query.ts';
import { CHECK_PARAM, toAnalysedId } from './sensitivity-query.ts';
import type { PageServerLoad } from './$types';

/** The run, its scenario and the territory explained; the figures come later, from the browser. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { indicatorId, level, code } = parseResultQuery(event.url.searchParams);
  const [{ scenario }, run, sheet] = await Promise.all([
    api.scenarios.get({ id: event.params.id }),
    api.runs.get({ id: event.params.run }),
    api.territories.get({ level, code }),
  ]);
  if (run.scenarioId !== scenario.id) error(404, 'Cette exécution n’existe pas.', { reference: null });
  const query = { indicatorId: toAnalysedId(indicatorId), level, code };
  return { scenario, run, sheet, query, isChecked: event.url.searchParams.has(CHECK_PARAM) };
};
