import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** One piece of evidence of an operation, what it replaces or is replaced by, and the organisations that it may name. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [{ operation, evidence }, organisations] = await Promise.all([
    api.operations.get({ id: event.params.id }),
    api.organisations.list(),
  ]);
  const piece = evidence.find(({ id }) => id === event.params.preuve);
  if (piece === undefined) error(404, 'Cet élément de preuve n’existe pas.', { reference: null });
  return {
    operation,
    piece,
    former: evidence.find(({ id }) => id === piece.supersedesId) ?? null,
    successors: evidence.filter(({ supersedesId }) => supersedesId === piece.id),
    organisations: organisations.map(({ id, name }) => ({ value: id, label: name })),
  };
};
