import { getApi } from '#lib/get-api.ts';
import { toPlaceOption } from '#lib/find-places.ts';
import { listChoices } from '../../list-choices.ts';
import type { PageServerLoad } from './$types';

/** One operation, and what it may name. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { operation } = await api.operations.get({ id: event.params.id });
  const sheets = await Promise.all(operation.territories.map((key) => api.territories.get(key)));
  const places = sheets.map(({ territory }) => toPlaceOption(territory));
  return { operation, choices: { ...(await listChoices(api)), places } };
};
