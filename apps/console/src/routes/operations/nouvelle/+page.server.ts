import { getApi } from '#lib/get-api.ts';
import { isOperator } from '@maceo/domain/people/role';
import { listChoices } from '../list-choices.ts';
import type { PageServerLoad } from './$types';

/** What a new operation may name; the operator also says whose it is. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { actor } = event.locals;
  const partners = actor !== null && isOperator(actor) ? (await api.partners.list()).partners : [];
  return {
    choices: { ...(await listChoices(api)), places: [] },
    partners: partners.map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
  };
};
