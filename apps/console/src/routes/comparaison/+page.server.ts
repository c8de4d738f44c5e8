import { getApi } from '#lib/get-api.ts';
import { listRunChoices, pickRuns } from './comparison-choice.ts';
import { parseComparisonQuery } from './comparison-query.ts';
import type { PageServerLoad } from './$types';

/** The runs that can be compared, the two that are, and the territory; the figures come later, from the browser. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const asked = parseComparisonQuery(event.url.searchParams);
  const scenarios = await api.scenarios.list();
  const files = await Promise.all(scenarios.map(({ id }) => api.scenarios.get({ id })));
  const choices = listRunChoices(files);
  const { first, second } = pickRuns(choices, asked);
  const [sheet, layer] = await Promise.all([api.territories.get(asked), api.territories.map(asked)]);
  const query = { ...asked, firstId: first?.run.id ?? null, secondId: second?.run.id ?? null };
  return { choices, first: first ?? null, second: second ?? null, query, sheet, childLevel: layer.level };
};
