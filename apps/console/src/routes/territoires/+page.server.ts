import { findLevelBySlug, TERRITORY_LEVELS } from '@maceo/domain/territories/territory-level';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** What was searched for, or else the EPCI of the massif. The search is an address: it can be shared and gone back to. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const q = (event.url.searchParams.get('q') ?? '').slice(0, 200).trim();
  const level = findLevelBySlug(event.url.searchParams.get('niveau') ?? '');
  const niveau = level === undefined ? '' : TERRITORY_LEVELS[level].slug;
  if (q === '') {
    const layer = await api.territories.map({ level: 'massif', code: MASSIF_CODE });
    return {
      q,
      niveau,
      hits: null,
      parts: layer.shapes.map(({ code, name, population }) => ({ code, name, population })),
    };
  }
  return { q, niveau, hits: await api.territories.search({ q, level, limit: 50 }), parts: [] };
};
