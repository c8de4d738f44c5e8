import { isOwner } from '@maceo/domain/people/role';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The scenarios one may start from, the one the address asks for, and the partners one may draft for. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const { actor } = event.locals;
  const [scenarios, { partners }] = await Promise.all([api.scenarios.list(), api.partners.list()]);
  const asked = event.url.searchParams.get('copie');
  return {
    models: scenarios.map(({ id, code, name, horizonYear }) => ({ id, code, name, horizonYear })),
    copyOf: scenarios.some(({ id }) => id === asked) ? asked : null,
    partners: partners
      .filter(({ partner }) => actor !== null && isOwner(actor, partner.id))
      .map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
  };
};
