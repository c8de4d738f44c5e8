import { getApi } from '#lib/get-api.ts';
import type { LayoutServerLoad } from './$types';

/**
 * What every page shows around its own content: the data in use and who answers for the site. `operations` are the field
 * actions that figures cite; read here with the study, so that no page asks for them again.
 */
export const load: LayoutServerLoad = async (event) => {
  const api = getApi(event);
  const [status, { study, operations }] = await Promise.all([api.status.get(), api.study.get()]);
  return { mode: status.mode, operatorName: study.operatorName, operations };
};
