import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [study, massif] = await Promise.all([
    api.study.get(),
    api.territories.get({ level: 'massif', code: MASSIF_CODE }),
  ]);
  return { ...study, massif: massif.territory.massif };
};
