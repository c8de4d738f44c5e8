import { error } from '@sveltejs/kit';
import { findLevelBySlug } from '@maceo/domain/territories/territory-level';
import { getApi } from '#lib/get-api.ts';
import { findFormerCode, redirectFormerCode } from './redirect-former-code.ts';
import { hasPlacedLevers } from './provenance-view.ts';
import { parseSelection } from './selection.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const level = findLevelBySlug(event.params.niveau);
  if (level === undefined)
    error(404, `Le niveau «\u202F${event.params.niveau}\u202F» n’existe pas.`, { reference: null });
  const api = getApi(event);
  const place = { level, code: event.params.code };
  const [sheet, published, layer] = await Promise.all([
    api.territories.get(place),
    api.scenarios.published(),
    api.territories.map(place),
  ]).catch((cause: unknown) => redirectFormerCode(cause, event.url));
  const selection = parseSelection(event.url.searchParams, published);
  const formerCode = findFormerCode(event.url, sheet);
  const { scenarioId, indicatorId, reading } = selection;
  const publication = selection.publication ?? undefined;
  if (scenarioId === undefined) return { sheet, layer, formerCode, selection, published, figures: null };
  const [results, parts, sources, hypotheses, places] = await Promise.all([
    api.results.ofTerritory({ scenarioId, publication, ...place, reading }),
    api.results.ofParts({ scenarioId, publication, indicatorId, ...place, reading }),
    api.status.sources(),
    api.hypotheses.ofPublication({ scenarioId, publication }),
    published.some(hasPlacedLevers) ? api.territories.larger() : [],
  ]);
  return {
    sheet,
    layer,
    formerCode,
    selection,
    published,
    figures: { results, parts, sources, hypotheses, places },
  };
};
