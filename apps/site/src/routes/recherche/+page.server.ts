import { error } from '@sveltejs/kit';
import { findLevelBySlug } from '@maceo/domain/territories/territory-level';
import { getApi } from '#lib/get-api.ts';
import { MAX_QUERY_LENGTH, parseQuery, toSearchHitView } from './search-view.ts';
import type { PageServerLoad } from './$types';

/** Most answers shown on one page. Beyond that the visitor is asked for more letters. */
const LIMIT = 50;

export const load: PageServerLoad = async (event) => {
  const q = parseQuery(event.url.searchParams.get('q'));
  if (q.length > MAX_QUERY_LENGTH) {
    error(400, `La recherche prend ${MAX_QUERY_LENGTH} caractères au plus.`, { reference: null });
  }
  const level = findLevelBySlug(event.url.searchParams.get('niveau') ?? '');
  const hits = q === '' ? [] : await getApi(event).territories.search({ q, level, limit: LIMIT });
  return { q, level, hits: hits.map(toSearchHitView), limited: hits.length === LIMIT };
};
