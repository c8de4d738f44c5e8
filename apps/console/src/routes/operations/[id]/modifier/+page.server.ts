import { isOperator } from '@maceo/domain/people/role';
import { getApi } from '#lib/get-api.ts';
import { toPlaceOption } from '#lib/find-places.ts';
import { listChoices } from '../../list-choices.ts';
import type { PageServerLoad } from './$types';

/** One operation, what it may name, and for the operator whose it may become. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { operation } = await api.operations.get({ id: event.params.id });
  const sheets = await Promise.all(operation.territories.map((key) => api.territories.get(key)));
  const places = sheets.map(({ territory }) => toPlaceOption(territory));
  const { actor } = event.locals;
  const { partners } = actor !== null && isOperator(actor) ? await api.partners.list() : { partners: [] };
  return {
    operation,
    choices: { ...(await listChoices(api)), places },
    partners: partners.map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
  };
};
