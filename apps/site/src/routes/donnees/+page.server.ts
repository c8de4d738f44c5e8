import { findDefaultScenario } from '#lib/figure-context.ts';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [status, sources, published] = await Promise.all([
    api.status.get(),
    api.status.sources(),
    api.scenarios.published(),
  ]);
  return {
    mode: status.mode,
    version: status.version,
    sources: sources.filter((source) => source.current),
    scenarioId: findDefaultScenario(published)?.scenario.id,
  };
};
