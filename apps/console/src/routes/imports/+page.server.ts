import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The imports one may know, and the partners into whose things a file can go. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [imports, { partners }] = await Promise.all([api.imports.list(), api.partners.list()]);
  return {
    imports,
    partners: partners.map(({ partner: { id, nameToday } }) => ({ id, name: nameToday })),
  };
};
