import { error, redirect } from '@sveltejs/kit';
import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { findLevelBySlug } from '@maceo/domain/territories/territory-level';
import { toTerritoryPath } from '#lib/links.ts';
import type { PageServerLoad } from './$types';

/** A level without a code: the massif has only one, the others are found by searching. */
export const load: PageServerLoad = ({ params }) => {
  const level = findLevelBySlug(params.niveau);
  if (level === undefined)
    error(404, `Le niveau «\u202F${params.niveau}\u202F» n’existe pas.`, { reference: null });
  redirect(
    307,
    level === 'massif' ? toTerritoryPath('massif', MASSIF_CODE) : `/recherche?niveau=${params.niveau}`,
  );
};
