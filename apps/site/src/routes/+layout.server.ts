import { getApi } from '#lib/get-api.ts';
import type { LayoutServerLoad } from './$types';

/** What every page shows around its own content: the data in use and who answers for the site. */
export const load: LayoutServerLoad = async (event) => {
  const api = getApi(event);
  const [status, { study }] = await Promise.all([api.status.get(), api.study.get()]);
  return { mode: status.mode, operatorName: study.operatorName };
};
