import { MASSIF_CODE } from '@maceo/domain/territories/territory';
import { getApi } from '#lib/get-api.ts';
import type { PageServerLoad } from './$types';

/** The study's sheet as visitors read it, and the massif of today to set beside that of its time. */
export const load: PageServerLoad = async (event) => {
  const api = getApi(event);
  const [{ study }, { territory }] = await Promise.all([
    api.study.get(),
    api.territories.get({ level: 'massif', code: MASSIF_CODE }),
  ]);
  return { study, massif: territory.massif };
};
