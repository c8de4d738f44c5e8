import { getApi } from '#lib/get-api.ts';
import { formatOperationsCsv, readListQuery, selectOperations } from '../operation-list.ts';
import type { RequestHandler } from './$types';

/** The operations listed by the same query as the page, as CSV. */
export const GET: RequestHandler = async (event) => {
  const rows = await getApi(event).operations.list();
  const csv = formatOperationsCsv(selectOperations(rows, readListQuery(event.url.searchParams)));
  const headers = {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="operations.csv"',
    'cache-control': 'private, no-store',
  };
  return new Response(csv, { headers });
};
