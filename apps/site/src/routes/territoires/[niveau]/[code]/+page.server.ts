import { error } from '@sveltejs/kit';
import { findLevelBySlug } from '@maceo/domain/territories/territory-level';
import { getApi } from '#lib/get-api.ts';
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
  ]);
  const selection = parseSelection(event.url.searchParams, published);
  const { scenarioId, indicatorId, reading } = selection;
  const publication = selection.publication ?? undefined;
  if (scenarioId === undefined) return { sheet, layer, selection, published, figures: null };
  const [results, parts, sources] = await Promise.all([
    api.results.ofTerritory({ scenarioId, publication, ...place, reading }),
    api.results.ofParts({ scenarioId, publication, indicatorId, ...place, reading }),
    api.status.sources(),
  ]);
  return { sheet, layer, selection, published, figures: { results, parts, sources } };
};
