import { error } from '@sveltejs/kit';
import { getApi } from '#lib/get-api.ts';
import { formatComparisonCsv } from '../comparison-csv.ts';
import { parseComparisonQuery } from '../comparison-query.ts';
import type { RequestHandler } from './$types';

/** The table of the page as a file: the same parameters, the same numbers, full precision. */
export const GET: RequestHandler = async (event) => {
  const api = getApi(event);
  const { firstId, secondId, ...query } = parseComparisonQuery(event.url.searchParams);
  if (firstId === null || secondId === null) error(404, 'Choisissez deux exécutions.', { reference: null });
  const [first, second] = await Promise.all([firstId, secondId].map((id) => api.runs.get({ id })));
  const comparison = await api.runs.compare({ firstId, secondId, ...query });
  const name = `comparaison-${firstId.slice(0, 8)}-${secondId.slice(0, 8)}-${query.indicatorId}.csv`;
  return new Response(formatComparisonCsv(comparison, { first, second, indicatorId: query.indicatorId }), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
};
