import { getApi } from '#lib/get-api.ts';
import { parseReportQuery } from './report-view.ts';
import type { PageServerLoad } from './$types';

/** An import, the lines of its report that the address asks for, and what may be done with it. */
export const load: PageServerLoad = async (event) => {
  const query = parseReportQuery(event.url.searchParams);
  const { action, offset } = query;
  const view = await getApi(event).imports.get({ id: event.params.id, action, offset });
  return { ...view, query };
};
