import { getApi } from '#lib/get-api.ts';
import { findReach, isFieldOwner, isOperator } from '@maceo/domain/people/role';
import { listChoices } from '../list-choices.ts';
import type { PageServerLoad } from './$types';

/** What a new operation may name; the operator, and a firm engaged on several partners' things, also say whose it is. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { actor } = event.locals;
  const isChooser = actor !== null && (isOperator(actor) || findReach(actor) !== undefined);
  const { partners } = isChooser ? await api.partners.list() : { partners: [] };
  return {
    choices: { ...(await listChoices(api)), places: [] },
    partners: partners
      .filter(({ partner }) => actor !== null && isFieldOwner(actor, { partnerId: partner.id }))
      .map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
  };
};
