import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { findDefaultScenario } from '#lib/figure-context.ts';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

const MASSIF = { level: 'massif', code: MASSIF_CODE } as const;

export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [status, published, sources] = await Promise.all([
    api.status.get(),
    api.scenarios.published(),
    api.status.sources(),
  ]);
  const scenarioId = findDefaultScenario(published)?.scenario.id;
  if (scenarioId === undefined) return { counts: status.counts, sources, figure: null, tri: null };
  const [results, parts, layer] = await Promise.all([
    api.results.ofTerritory({ scenarioId, ...MASSIF }),
    api.results.ofParts({ scenarioId, indicatorId: 'teleworkers_share', ...MASSIF }),
    api.territories.map(MASSIF),
  ]);
  return {
    counts: status.counts,
    sources,
    figure: { results, parts, layer },
    tri: event.url.searchParams.get('tri'),
  };
};
