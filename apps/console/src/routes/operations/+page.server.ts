import { getApi } from '#lib/get-api.ts';
import { readListQuery, selectOperations } from './operation-list.ts';
import type { PageServerLoad } from './$types';

/** The field actions one may know, as the address asks for them, with their evidence; `total` is how many there are. */
export const load: PageServerLoad = async (event) => {
  const rows = await getApi(event).operations.list();
  const query = readListQuery(event.url.searchParams);
  return { operations: selectOperations(rows, query), query, total: rows.length };
};
