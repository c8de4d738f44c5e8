import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import { getResultOfRun } from './get-result-of-run.ts';
import { parseResultQuery } from '#lib/result-query.ts';
import type { PageServerLoad } from './$types';

/** A run with its scenario and, when it succeeded, its figures beside the public ones. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const query = parseResultQuery(event.url.searchParams);
  const [file, run] = await Promise.all([
    api.scenarios.get({ id: event.params.id }),
    api.runs.get({ id: event.params.run }),
  ]);
  if (run.scenarioId !== file.scenario.id) error(404, 'Cette exécution n’existe pas.', { reference: null });
  const result =
    run.status === 'succeeded' ? await getResultOfRun(api, { scenario: file.scenario, run, query }) : null;
  return { ...file, run, query, result };
};
